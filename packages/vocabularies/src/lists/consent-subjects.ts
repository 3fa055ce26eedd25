import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** What a person may agree to where no law already asks or allows it. */
export const consentSubjects: CodeList = compiled(
  {
    id: 'consent-subjects',
    it: 'Oggetti del consenso',
    en: 'Subjects of a consent',
    from: 'arts. 6, 7 and 9 of Regolamento (UE) 2016/679',
    note: ownChoice,
  },
  [
    ['contact-by-phone', 'Essere richiamata a un recapito indicato', 'To be called back at a given number'],
    ['contact-by-email', 'Ricevere avvisi per posta elettronica', 'To receive notices by e-mail'],
    ['network-sharing', 'Coinvolgere familiari e conoscenti', 'To involve relatives and acquaintances'],
    [
      'third-sector-sharing',
      'Coinvolgere associazioni che non gestiscono il servizio',
      'To involve associations that do not run the service',
    ],
    [
      'minor-support',
      'Ricevere il sostegno del servizio per il figlio minore',
      'To receive support for one’s minor child',
    ],
    ['recording', 'Registrare il colloquio', 'To record the interview'],
    ['image', 'Usare fotografie o video', 'To use photographs or video'],
    ['research', 'Partecipare a studi e ricerche', 'To take part in studies and research'],
    [
      'satisfaction-survey',
      'Essere sentita sulla qualità del servizio',
      'To be asked about the quality of the service',
    ],
    ['training', 'Usare il caso nella formazione, senza nomi', 'To use the case in training, without names'],
  ],
);
