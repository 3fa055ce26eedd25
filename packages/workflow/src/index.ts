export type {
  Actor,
  CaseEvent,
  CaseMigrated,
  CaseRecord,
  CaseState,
  DeadlineEffect,
  DeadlineRun,
  Delegation,
  DelegationChanged,
  MessageDue,
  NoticeDue,
  ProcedureReference,
  RecordReference,
  StepDone,
  StepTrace,
  StepUndone,
  SubCase,
  SubCaseEnded,
  TaskOpened,
} from './case';
export { apply, newCase, replay } from './case';
export type { SimulatedClock } from './clock';
export { createSimulatedClock } from './clock';
export type { DeadlineStatus, Due, DueTrace } from './deadline';
export { deadlinesOf, dueOf, isExpired } from './deadline';
export { workflowCatalogues } from './messages';
export type {
  Body,
  Branch,
  CaseRecordDeclaration,
  Clock,
  Condition,
  Deadline,
  MessageProduct,
  NoticeProduct,
  Outcome,
  Phase,
  Procedure,
  ProcedureState,
  Product,
  RecordProduct,
  Silence,
  Step,
  Succession,
  TaskProduct,
  Term,
  Who,
} from './procedure';
export { emitProcedure, ProcedureSchema, procedureHash, procedureLanguage, referenceTo } from './procedure';
export { percorsoComune, procedures } from './procedures';
export type {
  CaseCommand,
  CommandRecord,
  DelegationCommand,
  PossibleStep,
  StepCommand,
  StepContext,
  StepResult,
  SubCaseCommand,
  UndoCommand,
} from './step';
export { delegate, endSubCase, possible, revokeDelegation, step, stepIssue, undo } from './step';
