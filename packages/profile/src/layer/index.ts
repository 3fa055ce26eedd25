export { defineLayer } from './layer';
export type { FieldExtension, FieldRestriction, Layer, Operation, OperationOf } from './layer';
export type { StepExtension, StepRestriction } from './step-operation';
