export type { AccessLogEntry, AccessLogEntryData } from './access-log';
export { accessLogEntry } from './access-log';
