export { surfaceCatalogues } from './surface-catalogues';
