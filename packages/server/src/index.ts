export type {
  CaseCommand,
  CaseView,
  CaseWork,
  CaseWorkOptions,
  Execution,
  RebuildOptions,
  Rebuilt,
  StepBy,
  SubmittedRecord,
} from './case';
export { createCaseWork, rebuildWork } from './case';
export { createRecordCheck } from './check';
export type { BroughtLayers, Compositions, CompositionsOptions, EnteComposition, Served } from './composition';
export { createCompositions } from './composition';
export type { OidcConfiguration, PublicationConfiguration, ServerConfiguration } from './configuration';
export { configurationIssue, readConfiguration } from './configuration';
export type { KeepLogin, LoginMessage, WaasOptions } from './http';
export type {
  AssuranceLevel,
  ClientKey,
  DemoAccount,
  EmbeddedProvider,
  Identity,
  LoginAttempt,
  RelyingParty,
  RelyingPartyOptions,
} from './identity';
export {
  assuranceLevels,
  createEmbeddedProvider,
  createRelyingParty,
  fiscalNumberClaim,
  generateClientKey,
  importClientKey,
} from './identity';
export { kitCatalogues, serverCatalogues } from './messages';
export type {
  DpopKey,
  Evidence,
  EvidenceParties,
  EvidenceVerification,
  FindModiKey,
  GetVoucher,
  IntegrityParties,
  IntegrityVerification,
  ModiCall,
  ModiClientOptions,
  ModiKey,
  ReplayStore,
  VerifyVoucher,
  Voucher,
  VoucherRequestOptions,
  VoucherVerification,
} from './modi';
export {
  createDpopKey,
  createMemoryReplayStore,
  createModiClient,
  createRecordsReplayStore,
  createVoucherRequester,
  createVoucherVerifier,
  modiIssue,
  signEvidence,
  signIntegrity,
  verifyDpopProof,
  verifyEvidence,
  verifyIntegrity,
} from './modi';
export type { Neighbour, NeighbourAnswer, NeighbourFailure, NeighbourOptions, WholeAnswer } from './neighbour';
export { createNeighbour } from './neighbour';
export { describeApi } from './openapi';
export type { Problem } from './problem';
export { problemIssue } from './problem';
export type { ClamdOptions, Scan } from './scanner';
export { createClamdScan } from './scanner';
export type { CartellaServer, CartellaServerOptions } from './server';
export { startServer } from './server';
export type { Session } from './session';
export type { Source, SourceAnswer, SourceQuestion, Sources } from './source';
