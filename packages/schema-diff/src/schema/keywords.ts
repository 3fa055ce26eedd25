import type { FormatName, TypeName } from './node';

/** The only dialect that is read. */
export const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The types, in the order used wherever an order is needed. */
export const typeNames: readonly TypeName[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'];

/** The formats that are asserted. */
export const formatNames: readonly FormatName[] = ['date', 'date-time', 'time', 'uuid', 'uri', 'email'];

/** What the value of a keyword must look like. */
export type KeywordShape =
  | 'annotation'
  | 'boolean'
  | 'count'
  | 'dialect'
  | 'dependencies'
  | 'format'
  | 'id'
  | 'names'
  | 'number'
  | 'pattern'
  | 'positive'
  | 'reference'
  | 'schema'
  | 'schema-list'
  | 'schema-map'
  | 'schema-map-by-pattern'
  | 'types'
  | 'value'
  | 'values';

/** Every keyword of the dialect with the shape of its value. */
export const keywordShapes: Readonly<Record<string, KeywordShape>> = {
  $schema: 'dialect',
  $id: 'id',
  $ref: 'reference',
  $defs: 'schema-map',
  type: 'types',
  enum: 'values',
  const: 'value',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  multipleOf: 'positive',
  minLength: 'count',
  maxLength: 'count',
  pattern: 'pattern',
  format: 'format',
  prefixItems: 'schema-list',
  items: 'schema',
  contains: 'schema',
  minItems: 'count',
  maxItems: 'count',
  minContains: 'count',
  maxContains: 'count',
  uniqueItems: 'boolean',
  properties: 'schema-map',
  patternProperties: 'schema-map-by-pattern',
  additionalProperties: 'schema',
  propertyNames: 'schema',
  required: 'names',
  dependentRequired: 'dependencies',
  dependentSchemas: 'schema-map',
  minProperties: 'count',
  maxProperties: 'count',
  allOf: 'schema-list',
  anyOf: 'schema-list',
  oneOf: 'schema-list',
  not: 'schema',
  if: 'schema',
  // biome-ignore lint/suspicious/noThenProperty: the name of the keyword is the standard's.
  then: 'schema',
  else: 'schema',
  title: 'annotation',
  description: 'annotation',
  default: 'annotation',
  examples: 'annotation',
  deprecated: 'annotation',
  readOnly: 'annotation',
  writeOnly: 'annotation',
  discriminator: 'annotation',
  contentEncoding: 'annotation',
  contentMediaType: 'annotation',
  $comment: 'annotation',
};

/** Keywords of JSON Schema that the dialect leaves out because tools disagree on them. */
export const unsupportedKeywords: ReadonlySet<string> = new Set([
  '$anchor',
  '$dynamicAnchor',
  '$dynamicRef',
  '$recursiveAnchor',
  '$recursiveRef',
  '$vocabulary',
  'additionalItems',
  'contentSchema',
  'definitions',
  'dependencies',
  'id',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

/** The shape of a keyword; `x-` keywords are annotations of whoever wrote them. */
export function shapeOfKeyword(keyword: string): KeywordShape | undefined {
  if (keyword.startsWith('x-')) return 'annotation';
  return Object.hasOwn(keywordShapes, keyword) ? keywordShapes[keyword] : undefined;
}
