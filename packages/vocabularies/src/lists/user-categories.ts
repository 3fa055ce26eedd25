import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** Categories by which municipal services are organised; wider or narrower than the areas of SIUSS. */
export const userCategories: CodeList = compiled(
  {
    id: 'user-categories',
    it: 'Categorie sociali',
    en: 'Social categories',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['families-minors', 'Famiglia e minori', 'Families and minors'],
    ['disabled', 'Disabili', 'Disabled people'],
    ['adults', 'Adulti', 'Adults'],
    ['elderly', 'Anziani', 'Elderly people'],
  ],
);
