import { createIssue, failure, type Result, success } from '../issue';

declare const civilDateBrand: unique symbol;

/** A day of the Gregorian calendar as `YYYY-MM-DD`, without time or zone: a business date is lived in Italy (Europe/Rome). */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** Issue codes of this module. */
export const civilDateIssue = {
  shape: 'civil-date.shape',
  noSuchDay: 'civil-date.no-such-day',
} as const;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

interface Parts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Counts the days of a month. @param month - 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads a date, telling a wrong shape from a day that does not exist (30 February). */
export function parseCivilDate(text: string): Result<CivilDate> {
  const match = shape.exec(text);
  if (match === null) return failure([createIssue(civilDateIssue.shape)]);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? success(text as CivilDate) : failure([createIssue(civilDateIssue.noSuchDay)]);
}

/** Tells whether a value is an existing day written `YYYY-MM-DD`. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false;
  // Not a number where a character is not a digit, and then no comparison holds.
  const { year, month, day } = partsOf(value as CivilDate);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Writes a date that the programmer knows to exist.
 *
 * @throws RangeError when there is no such day.
 */
export function civilDate(text: string): CivilDate;
export function civilDate(year: number, month: number, day: number): CivilDate;
export function civilDate(textOrYear: string | number, month = 1, day = 1): CivilDate {
  const text = typeof textOrYear === 'string' ? textOrYear : format({ year: textOrYear, month, day });
  const parsed = parseCivilDate(text);
  if (!parsed.ok) throw new RangeError('not a civil date');
  return parsed.value;
}

function format({ year, month, day }: Parts): string {
  if (!(year >= 1 && year <= 9999)) throw new RangeError('a civil date is between the years 1 and 9999');
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

// This runs for every date of every record: no text is cut out, so that a million ages take a tenth of a second.
function digit(text: string, index: number): number {
  const code = text.charCodeAt(index) - 48;
  return code >= 0 && code <= 9 ? code : Number.NaN;
}

function twoDigits(text: string, index: number): number {
  return digit(text, index) * 10 + digit(text, index + 1);
}

/** Splits a date into year, month (1–12) and day (1–31). */
export function partsOf(date: CivilDate): Parts {
  return { year: twoDigits(date, 0) * 100 + twoDigits(date, 2), month: twoDigits(date, 5), day: twoDigits(date, 8) };
}

/** Numbers the days from 1970-01-01 = 0, so that differences are subtractions. */
export function toDayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  // Days before a month of a year that begins in March, so that the leap day comes last (Howard Hinnant's `days_from_civil`).
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/**
 * The date of a day number; the inverse of {@link toDayNumber}.
 *
 * @throws RangeError when it is not whole or not between the years 1 and 9999, and so do the functions that move a date.
 */
export function fromDayNumber(dayNumber: number): CivilDate {
  if (!Number.isInteger(dayNumber)) throw new RangeError('a day number is whole');
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return format({ year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }) as CivilDate;
}

/** The day that many days later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day that many months later; the last day of the month where there is no such day (art. 2963, c. 5, codice civile). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  if (!Number.isInteger(months)) throw new RangeError('months are whole');
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return format({
    year: targetYear,
    month: targetMonth,
    day: Math.min(day, daysInMonth(targetYear, targetMonth)),
  }) as CivilDate;
}

/** The same day that many years later; 29 February becomes 28 where the year has none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Days from one date to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Completed months from one date to another, negative backwards. */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  if (to < from) return 0 - monthsBetween(to, from); // never minus zero
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const lastDay = Math.min(start.day, daysInMonth(end.year, end.month)); // as addMonths has it
  return lastDay > end.day ? months - 1 : months;
}

/** Completed years at a date. Who is born on 29 February completes them on 28 February of common years. */
export function ageOn(dateOfBirth: CivilDate, date: CivilDate): number {
  return Math.trunc(monthsBetween(dateOfBirth, date) / 12) + 0; // never minus zero
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(date: CivilDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

// Made when it is first asked: it takes as long as all the rest of this package together.
let romeDay: Intl.DateTimeFormat | undefined;
function dayInRome(date: Date): CivilDate {
  romeDay ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Rome',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return civilDate(romeDay.format(date));
}

// Days change on the hour, and nearly always the same hour is asked about.
let lastHour: { readonly hour: number; readonly day: CivilDate } | undefined;

/** The day that an instant falls on in Italy. @param instant - ISO 8601 instant or milliseconds since 1970. */
export function civilDateInRome(instant: string | number): CivilDate {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw new RangeError('not an instant');
  const hour = Math.floor(date.getTime() / 3_600_000);
  if (hour < 0) return dayInRome(date); // before 1894 the Roman day began between two hours
  if (lastHour?.hour !== hour) lastHour = { hour, day: dayInRome(date) };
  return lastHour.day;
}
