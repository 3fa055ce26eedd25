export {
  CentsSchema,
  CivilDateSchema,
  choice,
  codeOf,
  InstantSchema,
  LineSchema,
  RecordIdSchema,
  reference,
  TextSchema,
} from './value';
