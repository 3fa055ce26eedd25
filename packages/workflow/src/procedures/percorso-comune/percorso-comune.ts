import { type Procedure, procedureLanguage } from '../../procedure';
import { decree29, decree147, law241, law328 } from '../norms';
import { phases } from '../phases';
import { deadlines } from './deadlines';
import { records } from './records';
import { outcomes, states } from './states';
import { steps } from './steps';

/** The common path of the cartella sociale in five phases, from first contact to conclusion. */
export const percorsoComune: Procedure = {
  language: procedureLanguage,
  id: 'percorso-comune',
  version: '1.0.0',
  label: { it: 'Percorso comune della cartella sociale', en: 'Common path of the social file' },
  description: {
    it: 'Accesso e orientamento, valutazione del bisogno, progetto individuale, erogazione, valutazione finale e conclusione.',
    en: 'Access and guidance, assessment of need, individual project, delivery, final evaluation and conclusion.',
  },
  norms: [law328(), decree147('artt. 5–7'), decree29('art. 27'), law241()],
  bodies: [{ id: 'ente', label: { it: 'Ente titolare', en: 'Holder' } }],
  inputs: {},
  records,
  phases,
  states,
  outcomes,
  steps,
  deadlines,
};
