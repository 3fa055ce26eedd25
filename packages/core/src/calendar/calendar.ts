import { addDays, type CivilDate, civilDate, fromDayNumber, partsOf, toDayNumber, weekdayOf } from '../civil-date';
import { easterSunday } from './easter';

/** A recurring civil holiday, with the years in which the law has kept it; the calendar is whole from 1978 on. */
interface FixedHoliday {
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly from?: number;
  readonly to?: number;
}

// L. 27 maggio 1949, n. 260; L. 5 marzo 1977, n. 54; DPR 28 dicembre 1985, n. 792; L. 20 novembre 2000, n. 336;
// L. 8 ottobre 2025, n. 151 (San Francesco again a civil holiday from 2026).
const fixedHolidays: readonly FixedHoliday[] = [
  { month: 1, day: 1, name: 'Capodanno' },
  { month: 1, day: 6, name: 'Epifania', to: 1977 },
  { month: 1, day: 6, name: 'Epifania', from: 1986 },
  { month: 4, day: 25, name: 'Anniversario della Liberazione' },
  { month: 5, day: 1, name: 'Festa del lavoro' },
  { month: 6, day: 2, name: 'Festa della Repubblica', to: 1976 },
  { month: 6, day: 2, name: 'Festa della Repubblica', from: 2001 },
  { month: 8, day: 15, name: 'Assunzione' },
  { month: 10, day: 4, name: 'San Francesco d’Assisi', from: 2026 },
  { month: 11, day: 1, name: 'Ognissanti' },
  { month: 12, day: 8, name: 'Immacolata Concezione' },
  { month: 12, day: 25, name: 'Natale' },
  { month: 12, day: 26, name: 'Santo Stefano' },
];

/** What makes a calendar differ from one comune to another. */
export interface CalendarOptions {
  /** Day of the patron saint of the comune, `MM-DD`. */
  readonly patronSaint?: string;
}

/** Says the name of the holiday that falls on a day, or `undefined`; Sundays are not named. */
export function holidayOn(date: CivilDate, options: CalendarOptions = {}): string | undefined {
  const { year, month, day } = partsOf(date);
  const fixed = fixedHolidays.find(
    (holiday) =>
      holiday.month === month &&
      holiday.day === day &&
      year >= (holiday.from ?? 0) &&
      year <= (holiday.to ?? Number.POSITIVE_INFINITY),
  );
  if (fixed !== undefined) return fixed.name;
  if (month <= 4 && month >= 3) {
    const easter = easterSunday(year);
    if (date === easter) return 'Pasqua';
    if (date === addDays(easter, 1)) return 'Lunedì dell’Angelo';
  }
  return date.slice(5) === options.patronSaint ? 'Santo patrono' : undefined;
}

/** Lists the holidays of a year in order, with their names. */
export function holidaysOf(year: number, options: CalendarOptions = {}): { date: CivilDate; name: string }[] {
  const first = toDayNumber(civilDate(year, 1, 1));
  const days = toDayNumber(civilDate(year, 12, 31)) - first + 1;
  return Array.from({ length: days }, (_, index) => fromDayNumber(first + index)).flatMap((date) => {
    const name = holidayOn(date, options);
    return name === undefined ? [] : [{ date, name }];
  });
}

/** Tells whether offices work on a day: Monday to Friday and not a holiday. */
export function isWorkingDay(date: CivilDate, options: CalendarOptions = {}): boolean {
  return weekdayOf(date) <= 5 && holidayOn(date, options) === undefined;
}

/** The first working day on or after a day. */
export function nextWorkingDay(date: CivilDate, options: CalendarOptions = {}): CivilDate {
  let day = date;
  while (!isWorkingDay(day, options)) day = addDays(day, 1);
  return day;
}

/** The day on which that many working days have passed after `date` (before it, when negative), which itself does not count (art. 155 c.p.c.). */
export function addWorkingDays(date: CivilDate, days: number, options: CalendarOptions = {}): CivilDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, options)) left -= 1;
  }
  return day;
}

/** Working days from a day, which itself does not count, to another that does; negative backwards. Undoes {@link addWorkingDays}. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, options: CalendarOptions = {}): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, options)) count += step;
  }
  return count;
}

/** The last day of a term of calendar days, moved to the next working day when it falls on a holiday, Saturday or Sunday. */
export function termEnd(from: CivilDate, days: number, options: CalendarOptions = {}): CivilDate {
  return nextWorkingDay(addDays(from, days), options);
}
