export type { CountedProblem, DryRun, TriedRecord } from './dry-run';
export { dryRun } from './dry-run';
