export type { AssuranceLevel } from './assurance';
export { assuranceLevels, fiscalNumberClaim } from './assurance';
export type { ClientKey } from './client-keys';
export { generateClientKey, importClientKey, publicHalf } from './client-keys';
export type { DemoAccount, EmbeddedProvider, EmbeddedProviderOptions } from './embedded-provider';
export { createEmbeddedProvider } from './embedded-provider';
export type { Identity, LoginAttempt, RelyingParty, RelyingPartyOptions } from './relying-party';
export { createRelyingParty } from './relying-party';
export { openValue, sealValue } from './sealed-cookie';
