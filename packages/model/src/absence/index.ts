export { AbsenceKindSchema, orAbsent } from './absence';
export type { AbsenceKind, Absent } from './absent';
export { absenceKinds, isAbsent, presentValue } from './absent';
