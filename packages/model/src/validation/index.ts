export { recordIssue, valueIssue, vocabularyIssue } from './issues';
export type { ValidationContext } from './validate';
export { parseData, parseRecord, validateData, validateRecord } from './validate';
