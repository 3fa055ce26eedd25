export type { ConditionCheck } from './conditions';
export { recheck } from './conditions';
export type { QueueContext, QueuedCase, QueueItem, QueueReason } from './queue';
export { forEnte, forOperator, forUnit, workQueue } from './queue';
