import type { CodeList } from '../code-list';
import { compiled, ownChoice } from '../compiled';

/** What a professional report is for. */
export const relazioneKinds: CodeList = compiled(
  {
    id: 'relazione-kinds',
    it: 'Tipi di relazione',
    en: 'Kinds of report',
    from: 'the reports of SISO (Regione Umbria) and the practice of professional social service',
    note: ownChoice,
  },
  [
    ['court', 'All’autorità giudiziaria', 'To a judicial authority'],
    ['court-inquiry', 'Indagine sociale', 'Social inquiry'],
    ['court-update', 'Aggiornamento all’autorità giudiziaria', 'Update to a judicial authority'],
    ['assessment', 'Di valutazione', 'Of assessment'],
    ['progress', 'Sull’andamento del progetto', 'On the progress of the project'],
    ['closure', 'Di chiusura', 'Of closure'],
    ['benefit', 'Per la concessione di una prestazione', 'For the granting of a benefit'],
    ['referral', 'Di invio ad altro servizio', 'Of referral to another service'],
    ['transfer', 'Di passaggio ad altro ente', 'Of transfer to another body'],
    ['placement', 'Per l’inserimento in struttura', 'For a placement'],
    ['foster-care', 'Per l’affidamento', 'For foster care'],
    ['school', 'Per la scuola', 'For the school'],
    ['other', 'Altra', 'Other'],
  ],
);
