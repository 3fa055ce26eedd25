import { label } from '../../build';
import { type Procedure, procedureLanguage } from '../../procedure';
import { decree29, decreeLea, law234, law241 } from '../norms';
import { phases } from '../phases';
import { bodies, deadlines, outcomes, records, states } from './parts';
import { steps } from './steps';

/** Multidimensional evaluation of who is not self-sufficient: access point, assessment unit, care plan, re-evaluation. */
export const nonAutosufficienza: Procedure = {
  language: procedureLanguage,
  id: 'non-autosufficienza',
  version: '1.0.0',
  label: label(
    'Valutazione multidimensionale della non autosufficienza',
    'Multidimensional evaluation of non self-sufficiency',
  ),
  description: label(
    'Richiesta al PUA, valutazione dell’UVM con l’azienda sanitaria, PAI firmato, interventi, rivalutazione periodica, conclusione.',
    'Request at the access point, assessment with the health authority, signed care plan, interventions, periodic re-evaluation, conclusion.',
  ),
  norms: [law234('art. 1, c. 163'), decree29('art. 27'), decreeLea('art. 21'), law241()],
  bodies,
  inputs: {},
  records,
  phases,
  states,
  outcomes,
  steps,
  deadlines,
};
