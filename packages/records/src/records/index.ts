export type { LoginCandidate, Records, RecordsOptions } from './records';
export { openRecords } from './records';
export type { Transaction } from './transaction';
export type { Work } from './work';
