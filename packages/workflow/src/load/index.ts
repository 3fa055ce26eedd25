export { procedureIssue } from './issues';
export { defineProcedure, parseProcedure } from './load';
export type { ProcedureWorld } from './world';
