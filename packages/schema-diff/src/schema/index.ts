export { inPlaceSchemas } from './circular';
export { schemaIssue } from './issues';
export { isJsonObject } from './keyword-value';
export { dialect, formatNames, keywordShapes, typeNames } from './keywords';
export type { Assertions, FormatName, ParsedSchema, SchemaNode, TypeName } from './node';
export { parseSchema } from './parse';
export { pointerSegments, pointerTo } from './pointer';
