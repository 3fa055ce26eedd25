export type { CaseCommand, SubmittedRecord } from './case-command.schema';
export { CaseCommandSchema } from './case-command.schema';
export type { CaseView, OpenCase } from './case-view';
export { dataOf, openCase, viewCase } from './case-view';
export type { Execution } from './execute';
export { executeCommand } from './execute';
export type { ExecutionTools } from './execution-tools';
