export type { ChangeParams, Compatibility, Effect, SchemaChange, Verdict, Witness, Witnesses } from './change';
export { compatibilityOf } from './change';
export type { Contract } from './contract';
export type { SchemaReport } from './diff-schema';
export { diffContract, diffSchema } from './diff-schema';
export type { SchemaChangeKind } from './kinds';
export { schemaChangeKinds, schemaChangeReasons } from './kinds';
export type { CompatibilityLevel, ContractVersion, VersionPair } from './versions';
export { compatibilityLevels, diffVersions, keepsLevel, pairsAgainstLevel, versionIssue } from './versions';
