export {
  ExpressionSchema,
  FieldNameSchema,
  FieldPathSchema,
  LabelSchema,
  NormSchema,
  PartIdSchema,
  PlainTextSchema,
  partIssue,
} from './part.schema';
export { isSafePattern, PatternSchema } from './pattern';
