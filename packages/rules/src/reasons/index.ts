export type { Reason } from './reasons';
export { reasons } from './reasons';
export type { IssueOptions } from './to-issues';
export { conditionIssue, toIssues, toPath } from './to-issues';
