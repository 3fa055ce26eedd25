export type { Deadline, Silence, Term } from './deadline.schema';
export { DeadlineSchema, SilenceSchema, TermSchema } from './deadline.schema';
export { emitProcedure, procedureHash, referenceTo } from './define';
export { procedureJsonSchema, procedureSchemaId } from './json-schema';
export type {
  Body,
  CaseRecordDeclaration,
  Condition,
  Outcome,
  Phase,
  Procedure,
  ProcedureState,
  Succession,
} from './procedure.schema';
export { ProcedureSchema, procedureLanguage } from './procedure.schema';
export type {
  Branch,
  Clock,
  DocumentAsked,
  MessageProduct,
  NoticeProduct,
  Product,
  RecordProduct,
  Step,
  TaskProduct,
  Who,
} from './step.schema';
export { StepSchema } from './step.schema';
