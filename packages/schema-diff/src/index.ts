export { schemaDiffCatalogues } from './messages';
export type { Assertions, FormatName, ParsedSchema, SchemaNode, TypeName } from './schema';
export { dialect, formatNames, formatPatterns, keywordShapes, parseSchema, schemaIssue, typeNames } from './schema';
export type { GenerateOptions, Validator } from './validate';
export { compileValidator, generateValidator, generateValidators, maximumDepth, valueIssue } from './validate';
