export type { SchemaClasses } from './classes';
export { classesOf } from './classes';
export type { Literal } from './fact';
export { accepting, refusing } from './fact';
export type { Answer } from './find-number';
export type { Solver, SolverOptions } from './solver';
export { createSolver } from './solver';
