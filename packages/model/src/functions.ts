// What a page needs of households and instruments, without the schemas and the library that they are written with.
export { isMemberOn, membersOn, mergeHouseholds, splitHousehold } from './household/membership';
export { instrumentIssue, scoreInstrument } from './instrument/score-instrument';
