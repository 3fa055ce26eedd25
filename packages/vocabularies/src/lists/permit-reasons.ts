import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Why a residence permit was given. */
export const permitReasons: CodeList = compiled(
  {
    id: 'permit-reasons',
    it: 'Motivi del titolo di soggiorno',
    en: 'Reasons of the residence permit',
    from: 'D.Lgs. 25 luglio 1998, n. 286, and D.Lgs. 19 novembre 2007, n. 251, as generally known',
  },
  [
    ['work', 'Lavoro', 'Work', { unverified: true }],
    ['job-search', 'Attesa occupazione', 'Looking for work', { unverified: true }],
    ['family', 'Famiglia', 'Family', { unverified: true }],
    ['child-care', 'Assistenza minore (art. 31)', 'Care of a minor (art. 31)', { unverified: true }],
    ['study', 'Studio o formazione', 'Study or training', { unverified: true }],
    ['asylum', 'Asilo', 'Asylum', { unverified: true }],
    ['subsidiary-protection', 'Protezione sussidiaria', 'Subsidiary protection', { unverified: true }],
    ['special-protection', 'Protezione speciale', 'Special protection', { unverified: true }],
    ['temporary-protection', 'Protezione temporanea', 'Temporary protection', { unverified: true }],
    ['asylum-application', 'Richiesta di asilo', 'Asylum application', { unverified: true }],
    ['minor-age', 'Minore età', 'Minor age', { unverified: true }],
    [
      'social-protection',
      'Casi speciali: protezione sociale (art. 18)',
      'Special cases: social protection (art. 18)',
      { unverified: true },
    ],
    [
      'domestic-violence',
      'Casi speciali: violenza domestica (art. 18-bis)',
      'Special cases: domestic violence (art. 18-bis)',
      { unverified: true },
    ],
    [
      'labour-exploitation',
      'Casi speciali: sfruttamento lavorativo',
      'Special cases: labour exploitation',
      { unverified: true },
    ],
    ['medical', 'Cure mediche', 'Medical care', { unverified: true }],
    ['long-term', 'Soggiornante di lungo periodo', 'Long-term resident', { unverified: true }],
    ['statelessness', 'Apolidia', 'Statelessness', { unverified: true }],
    ['other', 'Altro', 'Other', { unverified: true }],
  ],
);
