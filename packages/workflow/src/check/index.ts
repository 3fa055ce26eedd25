export type { CheckOptions, CheckReport } from './check';
export { checkProcedure } from './check';
export type { Finding } from './finding';
export { checkIssue } from './finding';
