export { kitCatalogues } from './kit-catalogues';
export { serverCatalogues } from './server-catalogues';
