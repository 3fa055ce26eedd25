export { recordIssue, valueIssue, vocabularyIssue } from './issues';
export type { ValidationContext } from './validate';
export { structureIssues } from './structure';
export { parseData, parseRecord, validateData, validateRecord } from './validate';
