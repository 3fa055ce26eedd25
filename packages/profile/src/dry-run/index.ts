export type { CountedProblem, DryRun, MovedDeadline, Trial, TrialOptions, TriedRecord } from './dry-run';
export { startTrial } from './dry-run';
