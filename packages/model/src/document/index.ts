export type { Document, DocumentData } from './document';
export { document } from './document';
