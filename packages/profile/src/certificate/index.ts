export type { Certificate, RecordProof } from './certificate';
export { proveRecords } from './certificate';
export { isNarrower } from './is-narrower';
