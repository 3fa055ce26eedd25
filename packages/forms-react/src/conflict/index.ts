export type { Choices, Conflict } from './conflict-resolver';
export { ConflictResolver } from './conflict-resolver';
export { DraftConflictResolver } from './draft-conflict-resolver';
