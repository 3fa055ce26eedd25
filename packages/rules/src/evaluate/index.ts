export type { Context, Evaluation, Scalar, VocabularyLookup } from './context';
export type { DeclaredInputs } from './declared-inputs';
export { declaredInputs } from './declared-inputs';
export { absenceOf, isAbsence } from './decode';
export type { CompiledExpression } from './evaluate';
export { compile, evaluate, frameOf, rootSite, toEvaluation } from './evaluate';
export type { Outcome } from './outcome';
export { runOf } from './run';
export type { Frame, Run, Site } from './site';
