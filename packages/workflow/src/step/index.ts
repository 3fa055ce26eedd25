export type { CommandRecord, StepCommand, StepContext } from './command';
export { completeCommand } from './complete';
export { stepIssue } from './issues';
export type { CaseCommand, DelegationCommand, SubCaseCommand, UndoCommand } from './other-commands';
export { delegate, endSubCase, revokeDelegation, undo } from './other-commands';
export type { PossibleStep } from './possible';
export { possible } from './possible';
export type { StepResult } from './step';
export { step } from './step';
