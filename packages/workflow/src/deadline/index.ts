export type { Due, DueTrace } from './due';
export { dueOf } from './due';
export type { DeadlineStatus } from './status';
export { deadlinesOf, isExpired } from './status';
