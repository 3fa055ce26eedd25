export type { Moves } from './move';
export type { Decisions, PendingDecision, Rebased } from './rebase';
export { rebaseLayers } from './rebase';
export type { UpgradeReport } from './report';
export { upgradeReport } from './report';
