import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** What the ISTAT survey counts for each service. */
export const istatMeasures: CodeList = compiled(
  {
    id: 'istat-measures',
    it: 'Misure (ISTAT)',
    en: 'Measures (ISTAT)',
    from: 'the codes of the ISTAT survey (SDMX dimension DATA_TYPE) seen in a public script',
  },
  [
    ['USSSPM', 'Utenti', 'Users'],
    ['USSSP_RP', 'Utenti che chiedono prestazioni', 'Users who ask for benefits'],
    ['PERUSTPOP', 'Utenti sulla popolazione di riferimento (%)', 'Users in the reference population (%)'],
    ['PERMOS', 'Comuni che offrono il servizio (%)', 'Comuni that offer the service (%)'],
    ['TOTEXP', 'Spesa totale (euro)', 'Total expenditure (euro)'],
    ['EXPMUN', 'Spesa dei comuni (euro)', 'Expenditure of the comuni (euro)'],
    ['EXPUSERS', 'Compartecipazione degli utenti (euro)', 'Share of the users (euro)'],
    ['EXPSSN', 'Compartecipazione del SSN (euro)', 'Share of the health service (euro)'],
    ['EXPTPOP', 'Spesa dei comuni sulla popolazione (euro)', 'Expenditure of the comuni per head (euro)'],
  ],
);
