export type { Issue, IssueDetails, IssueParams, Path, Severity } from './issue';
export { createIssue, isBlocking, prefixIssues } from './issue';
export type { Norm } from './norm';
export type { KitErrorReason, Result } from './result';
export { failure, KitError, success, unwrap } from './result';
