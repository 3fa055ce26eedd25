export { profileCatalogues } from './profile-catalogues';
