export { findField, isObject, isRequired, valueSchema } from './field';
export type { FieldPlace, SchemaDraft } from './field';
