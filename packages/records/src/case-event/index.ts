export type { StoredEvent } from './case-event';
export { appendEvents, caseEvents } from './case-event';
