export type { CalendarOptions } from './calendar';
export {
  addWorkingDays,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  termEnd,
  workingDaysBetween,
} from './calendar';
export { easterSunday } from './easter';
