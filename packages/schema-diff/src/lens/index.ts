export type { LensSides } from './check-lens';
export { checkLens } from './check-lens';
export { checkConnected, connect } from './connect';
export type { Lens, LensLoss, LensResult } from './lens';
export { applyLens, composeLenses, focusLens, invertLens, lensIssue } from './lens';
export type { DeclaredLoss, LensOperation, Place } from './operation';
export { invertOperation } from './operation';
export { lensSchema, readLens } from './read-lens';
export { sketchLens } from './sketch';
