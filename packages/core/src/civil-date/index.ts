export type { CivilDate } from './civil-date';
export {
  addDays,
  addMonths,
  addYears,
  ageOn,
  civilDate,
  civilDateInRome,
  civilDateIssue,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  monthsBetween,
  parseCivilDate,
  partsOf,
  toDayNumber,
  weekdayOf,
} from './civil-date';
