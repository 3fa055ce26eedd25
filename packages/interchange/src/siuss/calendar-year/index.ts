export type { YearPart } from './calendar-year';
export { splitByYear } from './calendar-year';
