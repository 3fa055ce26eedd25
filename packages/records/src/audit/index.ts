export type { AccessesQuery, StoredAuditEntry } from './accesses';
export { listAccesses } from './accesses';
export type { AuditAction, AuditEntry } from './audit';
export { appendStatement, lineOf } from './audit';
export type { Checkpoint, SignedCheckpoint } from './checkpoint';
export { isCheckpointGenuine, signCheckpoint } from './checkpoint';
export { gatherTraces } from './gather';
export type { AuditFinding, AuditReport, VerifyOptions } from './verify';
export { takeCheckpoint, verifyChain } from './verify';
