export type { Assignment } from './assignment';
export { assign, caseTeam, endAssignment } from './assignment';
export { declareConflict, detectConflicts, endConflict } from './conflict';
