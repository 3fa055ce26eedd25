export type { Catalogue, Catalogues, Label, Locale } from './catalogue';
export { labelIn, mergeCatalogues, messageOf, translate } from './catalogue';
export { coreCatalogues } from './core-catalogues';
