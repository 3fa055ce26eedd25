export { toBpmn } from './bpmn';
export {
  clearing,
  creates,
  documentIn,
  endState,
  label,
  liveState,
  maybe,
  message,
  notice,
  outcome,
  revises,
  signs,
  silence,
  task,
  term,
  withValues,
  writes,
} from './build';
export type {
  Actor,
  Caller,
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
  SubCaseStarted,
  TaskOpened,
} from './case';
export { apply, newCase, replay, timesDone } from './case';
export type { CheckOptions, CheckReport, Finding } from './check';
export { checkIssue, checkProcedure } from './check';
export type { SimulatedClock } from './clock';
export { createSimulatedClock } from './clock';
export type { DeadlineStatus, Due, DueTrace } from './deadline';
export { deadlinesOf, dueOf, isExpired } from './deadline';
export type { CaseHistory, OcelLog, OcelOptions } from './event-log';
export { toOcel } from './event-log';
export type { ProcedureWorld } from './load';
export { defineProcedure, parseProcedure, procedureIssue } from './load';
export { workflowCatalogues } from './messages';
export type { PictureOptions } from './picture';
export { procedurePicture } from './picture';
export type {
  Body,
  Branch,
  CaseRecordDeclaration,
  Clock,
  Condition,
  Deadline,
  DocumentAsked,
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
export {
  emitProcedure,
  ProcedureSchema,
  procedureHash,
  procedureJsonSchema,
  procedureLanguage,
  procedureSchemaId,
  referenceTo,
} from './procedure';
export {
  domandaPrestazione,
  inserimentoAccreditato,
  misuraInclusione,
  nonAutosufficienza,
  percorsoComune,
  procedures,
  prontoIntervento,
  segretariato,
  tutelaMinori,
} from './procedures';
export type { ConditionCheck, QueueContext, QueuedCase, QueueEntry, QueueItem, QueueReason } from './queue';
export { forEnte, forOperator, forUnit, queueEntries, queueItem, rankOf, recheck, workQueue } from './queue';
export type { Role } from './role';
export { isRole, roles } from './role';
export type {
  CaseCommand,
  CommandRecord,
  DelegationCommand,
  PossibleStep,
  StepCommand,
  StepContext,
  StepResult,
  SubCaseCommand,
  SubCaseStart,
  UndoCommand,
} from './step';
export {
  completeCommand,
  delegate,
  endSubCase,
  possible,
  resultOf,
  revokeDelegation,
  startSubCase,
  step,
  stepIssue,
  undo,
} from './step';
export type { DueChange, SuccessionReport, TermChange } from './version';
export { checkSuccession, compareDue, migrate, successionFrom, successionIssue } from './version';
export type { XStateMachine, XStateTransition } from './xstate';
export { toXState } from './xstate';
