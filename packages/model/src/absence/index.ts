export type { AbsenceKind, Absent } from './absence';
export { AbsenceKindSchema, isAbsent, orAbsent, presentValue } from './absence';
