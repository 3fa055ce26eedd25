export { checkedSchemas } from './checked-schemas';
export { recordIssue, valueIssue, vocabularyIssue } from './issues';
export type { RecordValidator, ValidationContext } from './join-validator';
export type { Site } from './sites';
export { sitesOf } from './sites';
export { parseData, parseRecord, validateData, validateRecord, validatorOf } from './validate';
export { createValidator } from './validator';
export { structureIssues } from './zod-structure';
