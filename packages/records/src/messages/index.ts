export { recordsCatalogues } from './records-catalogues';
