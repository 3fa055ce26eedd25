export type { ChangeParams, Compatibility, Effect, SchemaChange, Verdict, Witness, Witnesses } from './change';
export { compatibilityOf } from './change';
export type { Contract, SchemaReport } from './diff-schema';
export { diffContract, diffSchema } from './diff-schema';
export type { SchemaChangeKind } from './kinds';
export { schemaChangeKinds, schemaChangeReasons } from './kinds';
