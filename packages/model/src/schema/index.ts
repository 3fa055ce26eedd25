export type { ElementDefaults, JsonSchema, SchemaMode } from './json-schema';
export { pascalCase, schemaBase, schemaIdOf, shapeToJsonSchema, toJsonSchema } from './json-schema';
