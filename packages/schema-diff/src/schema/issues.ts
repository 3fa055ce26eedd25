/** Issue codes of a schema document that cannot be used. */
export const schemaIssue = {
  notASchema: 'schema.not-a-schema',
  unknownDialect: 'schema.unknown-dialect',
  unknownKeyword: 'schema.unknown-keyword',
  unsupportedKeyword: 'schema.unsupported-keyword',
  wrongValue: 'schema.wrong-value',
  badPattern: 'schema.bad-pattern',
  unknownFormat: 'schema.unknown-format',
  remoteReference: 'schema.remote-reference',
  unresolvedReference: 'schema.unresolved-reference',
  circularReference: 'schema.circular-reference',
  tooDeep: 'schema.too-deep',
} as const;
