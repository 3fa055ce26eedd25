export { formsCatalogues } from './forms-catalogues';
