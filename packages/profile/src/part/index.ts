export {
  ExpressionSchema,
  FieldNameSchema,
  FieldPathSchema,
  LabelSchema,
  NormSchema,
  PartIdSchema,
  PlainTextSchema,
  partIssue,
  VersionSchema,
} from './part.schema';
export { isSafePattern, PatternSchema } from './pattern';
