// What a page needs of tax codes and absences, without the schemas and the library that they are written with.
export { isAbsent } from '../absence/absent';
export { hasTaxCodeCheckCharacter, numericCheckDigit, taxCodeCheckCharacter } from './check-character';
export { computeTaxCode } from './compute';
export { explainTaxCode, taxCodeMismatch } from './explain';
export { parseTaxCode, possibleBirthDates } from './parse';
export { taxCodeIssue } from './shape';
