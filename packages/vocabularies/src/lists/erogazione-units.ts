import type { CodeList } from '../code-list';
import { compiled } from '../compiled';

/** What a quantity of a service counts. */
export const erogazioneUnits: CodeList = compiled(
  {
    id: 'erogazione-units',
    it: 'Unità di misura delle erogazioni',
    en: 'Units of measure of what is given',
    from: 'the choices of SISO (Regione Umbria)',
  },
  [
    ['hours', 'Ore', 'Hours'],
    ['minutes', 'Minuti', 'Minutes'],
    ['days', 'Giornate', 'Days'],
    ['half-days', 'Mezze giornate', 'Half days'],
    ['nights', 'Notti', 'Nights'],
    ['months', 'Mensilità', 'Months'],
    ['accesses', 'Accessi', 'Visits'],
    ['sessions', 'Incontri', 'Sessions'],
    ['meals', 'Pasti', 'Meals'],
    ['trips', 'Viaggi', 'Trips'],
    ['kilometres', 'Chilometri', 'Kilometres'],
    ['vouchers', 'Buoni', 'Vouchers'],
    ['pieces', 'Pezzi', 'Pieces'],
    ['euro', 'Euro', 'Euro'],
  ],
);
