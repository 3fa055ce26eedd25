export type { CheckRestriction, FieldExtension, FieldRestriction, RecordExtension } from './field-operation.schema';
export { layerJsonSchema, layerSchemaId } from './json-schema';
export { defineLayer, layerHash } from './layer';
export type { Layer, Operation, OperationOf } from './layer.schema';
export { LayerSchema } from './layer.schema';
export type { NarrowedRight, PolicyRestriction, RoleExtension } from './other-operation.schema';
export { layerIssue, parseLayer } from './parse-layer';
export type { OutcomeVariant, StepExtension, StepRestriction } from './procedure-operation.schema';
