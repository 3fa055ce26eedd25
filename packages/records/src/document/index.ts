export type { DocumentFacts } from './document';
export { attachDocument, listDocuments, readDocument } from './document';
export { stripMetadata } from './strip';
