import { label } from '../../build';
import { type Procedure, procedureLanguage } from '../../procedure';
import { decree159, decree445, decree1199, law241 } from '../norms';
import { phases } from '../phases';
import { bodies, conditions, deadlines, outcomes, records, states } from './parts';
import { steps } from './steps';

/** Application for a means-tested benefit: request, checks, missing documents, outcome with reasons, appeal, periodic check. */
export const domandaPrestazione: Procedure = {
  language: procedureLanguage,
  id: 'domanda-prestazione',
  version: '1.0.0',
  label: label('Domanda di prestazione con prova dei mezzi', 'Application for a means-tested benefit'),
  description: label(
    'Domanda, istruttoria con sospensione per documenti, preavviso di rigetto, esito motivato, ricorso, verifica periodica dei requisiti.',
    'Application, review suspended for documents, notice of rejection, reasoned outcome, appeal, periodic check of the requirements.',
  ),
  norms: [law241(), decree159(), decree445('artt. 71, 75'), decree1199()],
  purpose: 'benefit',
  bodies,
  inputs: {},
  records,
  phases: phases.filter(({ id }) => id !== 'progetto'),
  states,
  outcomes,
  steps,
  deadlines,
  conditions,
};
