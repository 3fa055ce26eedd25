export type { Definitions, Link, Reference } from './definitions';
export { linksOf, referencesOf } from './definitions';
export type { Change } from './difference';
export { differences } from './difference';
export { recordsIssue } from './issues';
export type { Conflict, PutOptions, PutResult, RecordInput } from './put';
export { putRecord } from './put';
export type { Moment } from './read';
export { getRecord, printRecord, recordAsOf, recordHistory } from './read';
