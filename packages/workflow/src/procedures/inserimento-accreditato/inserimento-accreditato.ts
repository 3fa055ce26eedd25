import { label } from '../../build';
import { type Procedure, procedureLanguage } from '../../procedure';
import { decree117, law241, law328 } from '../norms';
import { phases } from '../phases';
import { bodies, deadlines, outcomes, records, states } from './parts';
import { steps } from './steps';

/** A path that two bodies lead together: referral, pact of three signatures, monthly support proposed by one and confirmed by the other. */
export const inserimentoAccreditato: Procedure = {
  language: procedureLanguage,
  id: 'inserimento-accreditato',
  version: '1.0.0',
  label: label('Percorso con ente accreditato', 'Path with an accredited body'),
  description: label(
    'Segnalazione alla cooperativa, patto individualizzato firmato da tutor, persona e assistente sociale, sostegno mensile proposto e confermato, uscita con motivo.',
    'Referral to the cooperative, individual pact signed by tutor, person and social worker, monthly support proposed and confirmed, leaving with a reason.',
  ),
  norms: [law328('artt. 1, 11, 14'), decree117('art. 55'), law241()],
  bodies,
  inputs: {},
  records,
  phases,
  states,
  outcomes,
  steps,
  deadlines,
};
