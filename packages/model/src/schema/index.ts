export type { JsonSchema, SchemaMode } from './json-schema';
export { pascalCase, schemaBase, schemaIdOf, toJsonSchema } from './json-schema';
