import { label } from '../../build';
import { type Procedure, procedureLanguage } from '../../procedure';
import { decree48, decree147, guidelinesPais } from '../norms';
import { phases } from '../phases';
import { bodies, deadlines, outcomes, records, states } from './parts';
import { steps } from './steps';

/** Inclusion measure: from the household assigned by INPS to the pact for social inclusion, its monitoring and its end. */
export const misuraInclusione: Procedure = {
  language: procedureLanguage,
  id: 'misura-inclusione',
  version: '1.0.0',
  label: label('Misura di inclusione (ADI)', 'Inclusion measure (ADI)'),
  description: label(
    'Convocazione, analisi preliminare, quadro di analisi con l’équipe, patto per l’inclusione sociale, monitoraggio e chiusura.',
    'Call, pre-assessment, framework of analysis with the team, pact for social inclusion, monitoring and closure.',
  ),
  norms: [decree48('artt. 4, 6, 8'), decree147('artt. 5–7'), guidelinesPais()],
  purpose: 'benefit',
  bodies,
  inputs: {},
  records,
  phases,
  states,
  outcomes,
  steps,
  deadlines,
};
