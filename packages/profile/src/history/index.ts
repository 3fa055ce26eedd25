export type { Change, CompositionHistory, HistoryEntry, StoredComposition } from './history';
export { activate, emptyHistory, historyIssue, inForce, restoreComposition, rollBack, verifyHistory } from './history';
