export {
  CentsSchema,
  CivilDateSchema,
  codeOf,
  InstantSchema,
  LineSchema,
  RecordIdSchema,
  reference,
  TextSchema,
} from './value';
