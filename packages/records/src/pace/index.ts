export type { BulkReading, ReadingPace } from './pace';
export { watchReading } from './pace';
