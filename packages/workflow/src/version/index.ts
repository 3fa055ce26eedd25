export { successionIssue } from './issues';
export type { DueChange } from './migrate';
export { compareDue, migrate } from './migrate';
export type { SuccessionReport, TermChange } from './succession';
export { checkSuccession, successionFrom } from './succession';
