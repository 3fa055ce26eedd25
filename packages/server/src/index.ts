export type { CaseCommand, CaseView, Execution, SubmittedRecord } from './case';
export { createRecordCheck } from './check';
export type { ServerConfiguration } from './configuration';
export { configurationIssue, readConfiguration } from './configuration';
export type {
  DemoAccount,
  EmbeddedProvider,
  Identity,
  LoginAttempt,
  RelyingParty,
  RelyingPartyOptions,
} from './identity';
export { createEmbeddedProvider, createRelyingParty } from './identity';
export { kitCatalogues, serverCatalogues } from './messages';
export { describeApi } from './openapi';
export type { Problem } from './problem';
export { problemIssue } from './problem';
export type { CartellaServer, CartellaServerOptions } from './server';
export { startServer } from './server';
export type { Session } from './session';
