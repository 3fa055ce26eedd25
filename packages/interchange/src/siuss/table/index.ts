export { amount, code, date, hours, integer, many, maybe, one, optional, required, text } from './builders';
export { checkElement, structureIssue } from './check';
export { ElementReader } from './element-reader';
export type { Child, CodeList, ElementTable, Field, RecordOf, ValueType } from './table';
export { checkValue, readValue, valueIssue, writeValue } from './value';
export { writeElement } from './write';
export { toXsd } from './xsd';
