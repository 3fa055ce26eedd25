export { apply, replay } from './apply';
export type {
  Actor,
  Caller,
  CaseEvent,
  CaseMigrated,
  DeadlineEffect,
  DelegationChanged,
  MessageDue,
  NoticeDue,
  ProcedureReference,
  RecordReference,
  StepDone,
  StepUndone,
  SubCaseEnded,
  SubCaseStarted,
  TaskOpened,
} from './case-event';
export type { CaseRecord, CaseState, DeadlineRun, Delegation, StepTrace, SubCase } from './case-state';
export { newCase, timesDone } from './new-case';
