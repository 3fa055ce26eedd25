export { uiCatalogues } from './ui-catalogues';
