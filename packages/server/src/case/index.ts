export { CaseCommandSchema } from './case-command.schema';
export type { CaseCommand, SubmittedRecord } from './case-command.schema';
export { dataOf, openCase, viewCase } from './case-view';
export type { CaseView, OpenCase } from './case-view';
export { executeCommand } from './execute';
export type { Execution, ExecutionTools } from './execute';
