import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Why a cartella or a presa in carico closes. */
export const closureReasons: CodeList = compiled(
  {
    id: 'closure-reasons',
    it: 'Motivi di chiusura',
    en: 'Reasons of closure',
    from: 'the choices of SISO (Regione Umbria) and the reasons of closure of SINBA (INPS)',
  },
  [
    ['objectives-reached', 'Obiettivi raggiunti, bisogno risolto', 'Goals reached, need met'],
    ['autonomy', 'Autonomia della persona', 'Autonomy of the person'],
    ['brief-intervention', 'Intervento breve concluso', 'Brief intervention ended'],
    ['moved-away', 'Trasferimento', 'Moved away'],
    [
      'moved-same-region',
      'Passaggio al servizio di altro ambito della regione',
      'Moved to the service of another ambito of the region',
      { parent: 'moved-away' },
    ],
    [
      'moved-other-region',
      'Passaggio al servizio di altra regione',
      'Moved to the service of another region',
      { parent: 'moved-away' },
    ],
    ['another-office', 'Passaggio ad altro ufficio', 'Passed to another office'],
    ['another-service', 'Passaggio ad altro servizio', 'Passed to another service'],
    ['came-of-age', 'Maggiore età', 'Came of age'],
    ['withdrawn', 'Uscita chiesta dalla persona o dalla famiglia', 'Left at the request of person or family'],
    ['no-cooperation', 'Mancata collaborazione', 'No cooperation'],
    ['discharged', 'Dimissione', 'Discharged'],
    ['no-case', 'Non luogo a procedere dell’autorità giudiziaria', 'No case to answer for the judicial authority'],
    ['repatriated', 'Rimpatrio', 'Repatriated'],
    ['untraceable', 'Irreperibilità', 'Untraceable'],
    ['deceased', 'Decesso', 'Deceased'],
    ['opened-in-error', 'Aperta per errore', 'Opened in error'],
    ['other', 'Altro', 'Other'],
  ],
);
