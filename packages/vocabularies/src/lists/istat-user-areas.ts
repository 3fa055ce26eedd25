import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Areas of users of the ISTAT survey on social services of the comuni. */
export const istatUserAreas: CodeList = compiled(
  {
    id: 'istat-user-areas',
    it: 'Aree di utenza (ISTAT)',
    en: 'Areas of users (ISTAT)',
    from: 'the codes of the ISTAT survey (SDMX dimension CATEG_OF_BENEFICIARIES) seen in a public script',
  },
  [
    ['FAM', 'Famiglia e minori', 'Family and minors'],
    ['DIS', 'Disabili', 'Disabled people'],
    ['ADD', 'Dipendenze', 'Addictions'],
    ['ELD', 'Anziani', 'Elderly people'],
    ['IMMNOM', 'Immigrati, Rom, Sinti e Caminanti', 'Immigrants, Roma, Sinti and Travellers'],
    ['POV', 'Povertà, disagio adulti e senza dimora', 'Poverty, adults in hardship, homeless people'],
    ['MULBEN', 'Multiutenza', 'More than one area'],
    ['TOT', 'Totale', 'Total'],
  ],
);
