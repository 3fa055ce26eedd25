export { recordIssue, valueIssue, vocabularyIssue } from './issues';
export type { Site } from './sites';
export { sitesOf } from './sites';
export { parseData, parseRecord, validateData, validateRecord, validatorOf } from './validate';
export type { RecordValidator, ValidationContext } from './validator';
export { createValidator } from './validator';
export { structureIssues } from './zod-structure';
