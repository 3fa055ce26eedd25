export type { Assignment } from './assignment';
export type {
  AccessesQuery,
  AuditAction,
  AuditEntry,
  AuditFinding,
  AuditReport,
  Checkpoint,
  SignedCheckpoint,
  StoredAuditEntry,
  VerifyOptions,
} from './audit';
export { isCheckpointGenuine, signCheckpoint } from './audit';
export type { DrillFinding, DrillOptions, DrillReport } from './backup';
export { drillBackup } from './backup';
export type {
  CaseStanding,
  CaseStory,
  CasesWithin,
  CaseWork,
  StandingCase,
  StandingQuery,
  StoredEvent,
  StoriesPage,
  WaitingWork,
  WorkQuery,
} from './case';
export type { Context } from './context';
export type { Delegation } from './delegation';
export type { DocumentFacts } from './document';
export type { Draft } from './draft';
export type {
  Deliver,
  IncomingMessage,
  OutgoingMessage,
  Relay,
  RelayOptions,
  Settlement,
  WaitingMessage,
} from './exchange';
export type { BehindGlass, Glass, GlassReason } from './glass';
export { recordsCatalogues } from './messages';
export type { Notice } from './notice';
export type { BulkReading, ReadingPace } from './pace';
export type { ProfileChange, ProfileChangeState, ProfileDecision, ProfileProposal, ProfileVersion } from './profile';
export type {
  CartellaKinds,
  CasePart,
  Change,
  Conflict,
  ImportedRecord,
  Moment,
  PutOptions,
  PutResult,
  RecordInput,
} from './record';
export { differences, kindsOfCartella, recordsIssue } from './record';
export type { DistributedOptions, LoginCandidate, Records, RecordsOptions, Transaction } from './records';
export { openDistributedRecords, openRecords } from './records';
export type { Allocation, Resource } from './resource';
export type { Certificate, Disposal } from './retention';
export type { OpeningRequest, SealedClass, Vault } from './sealed';
export { localVault } from './sealed';
export type { Criteria, Found, Page } from './search';
export { normaliseName } from './search';
export type {
  LoginSession,
  SessionHolder,
  SessionOver,
  SessionRequest,
  SessionRotation,
  SessionWork,
} from './session';
