export type { CatalogueAsset, CataloguePublisher } from './catalogue-metadata';
export { catalogueMetadata } from './catalogue-metadata';
export { jsonText, recordDocuments } from './emission';
export type { EmittedHash, Hashes } from './hashes';
export { emissionIssue, nextHashes, publishHashes } from './hashes';
export { jsonLdContext } from './json-ld';
export { openApiComponents } from './open-api';
export { rulesDocument } from './rules-document';
