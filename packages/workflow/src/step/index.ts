export type { CommandRecord, StepCommand, StepContext } from './command';
export type { StepResult } from './step';
