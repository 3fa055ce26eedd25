export { recordIssue, valueIssue, vocabularyIssue } from './issues';
export { structureIssues } from './structure';
export type { ValidationContext } from './validate';
export { parseData, parseRecord, validateData, validateRecord } from './validate';
