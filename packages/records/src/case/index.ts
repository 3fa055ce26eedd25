export type { StoredEvent } from './event';
export { appendEvents, caseEvents } from './event';
export { readCase } from './read-case';
