export type { ConditionCheck } from './conditions';
export { recheck } from './conditions';
export type { QueueContext, QueueEntry } from './entries';
export { queueEntries, rankOf } from './entries';
export type { QueuedCase, QueueItem, QueueReason } from './queue';
export { forEnte, forOperator, forUnit, queueItem, workQueue } from './queue';
