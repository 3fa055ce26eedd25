export type { CompositionName } from './compose';
export { composeProfile, composeWithProof } from './compose';
export { composeIssue } from './compose.issues';
export type { ProvenCartella } from './composer';
export { createComposer } from './composer';
export { isInRange } from './kit-version';
export type { ProcedureProof } from './soundness';
export { procedureWorld } from './soundness';
