export {
  CentsSchema,
  CivilDateSchema,
  choice,
  codeOf,
  InstantSchema,
  LineSchema,
  MonthSchema,
  RecordIdSchema,
  reference,
  TextSchema,
} from './value';
