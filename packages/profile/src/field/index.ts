export type { FieldPlace, NamedField, SchemaDraft } from './field';
export { fieldsOf, findField, isObject, isRequired, valueSchema } from './field';
export { inputsOfRecord } from './inputs';
export type { ObjectValue, ValueSchema } from './value-schema.schema';
