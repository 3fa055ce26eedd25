export type { IdentifierSource, RecordId } from './identifier';
export { createIdentifiers, isRecordId } from './identifier';
