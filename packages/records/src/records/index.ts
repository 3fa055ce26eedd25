export type { DistributedOptions } from './distributed';
export { openDistributedRecords } from './distributed';
export type { LoginCandidate, Records, RecordsOptions } from './records';
export { openRecords, openRecordsOn } from './records';
export type { Transaction } from './transaction';
export type { Work } from './work';
