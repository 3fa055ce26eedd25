export type { ModelRecord, RecordData, RecordKind } from './kinds';
export { isRecordKind, recordDefinition, recordKinds } from './kinds';
