export type { CompositionName } from './compose';
export { composeProfile, composeWithProof } from './compose';
export { composeIssue } from './compose.issues';
export type { ProvenCartella } from './composer';
export { createComposer } from './composer';
export type { ProcedureProof } from './soundness';
