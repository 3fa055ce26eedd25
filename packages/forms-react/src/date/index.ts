export type { DateBoxProps } from './date-box';
export { DateBox, PartialDateBox } from './date-box';
export type { Period } from './period-box';
export { PeriodBox } from './period-box';
export type { DateReader, DateReading, PartialDate } from './read-date';
export { boundsOf, readDate, readPartialDate, writeDate } from './read-date';
