export type { DocumentFacts } from './document';
export { attachDocument, listDocuments, readDocument } from './document';
export { mediaTypeOf } from './media-type';
export { stripMetadata } from './strip';
