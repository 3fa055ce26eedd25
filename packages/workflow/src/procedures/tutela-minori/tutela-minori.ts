import { label } from '../../build';
import { type Procedure, procedureLanguage } from '../../procedure';
import { civilCode, law184, law241 } from '../norms';
import { phases } from '../phases';
import { bodies, deadlines, outcomes, records, states } from './parts';
import { steps } from './steps';

/** Protection of minors: report, social inquiry, judicial authority, urgent removal, foster care, reports due. */
export const tutelaMinori: Procedure = {
  language: procedureLanguage,
  id: 'tutela-minori',
  version: '1.0.0',
  label: label('Tutela dei minori', 'Protection of minors'),
  description: label(
    'Segnalazione, indagine sociale, rapporto con l’autorità giudiziaria, misure di tutela, affidamento, relazioni dovute.',
    'Report, social inquiry, dealings with the judicial authority, measures of protection, foster care, reports due.',
  ),
  norms: [law184(), civilCode('art. 403'), law241()],
  bodies,
  inputs: {},
  records,
  phases,
  states,
  outcomes,
  steps,
  deadlines,
};
