export { createRecordCheck } from './check';
export { configurationIssue, readConfiguration } from './configuration';
export { createEmbeddedProvider, createRelyingParty } from './identity';
export { kitCatalogues, serverCatalogues } from './messages';
export { describeApi } from './openapi';
export { problemIssue } from './problem';
export { startServer } from './server';

export type { CaseCommand, CaseView, Execution, SubmittedRecord } from './case';
export type { ServerConfiguration } from './configuration';
export type { DemoAccount, EmbeddedProvider, Identity, LoginAttempt, RelyingParty, RelyingPartyOptions } from './identity';
export type { Problem } from './problem';
export type { CartellaServer, CartellaServerOptions } from './server';
export type { Session } from './session';
