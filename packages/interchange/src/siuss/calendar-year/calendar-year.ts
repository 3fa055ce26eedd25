import { addMonths, type CivilDate, civilDate } from '@cartella/core';

/** Part of a period that falls in one calendar year. */
export interface YearPart {
  readonly year: number;
  readonly start: CivilDate;
  /** Absent while the period is still open in that year. */
  readonly end?: CivilDate;
  /** Monthly instalments that begin in this part, 0–12. */
  readonly months: number;
}

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

/** Instalments of a period fall on its first day and on the same day of the months that follow: counts those between two days. */
function instalmentsBetween(origin: CivilDate, from: CivilDate, to: CivilDate): number {
  let count = 0;
  for (let month = 0; ; month += 1) {
    const day = addMonths(origin, month);
    if (day > to) return count;
    if (day >= from) count += 1;
  }
}

/**
 * Divides a period into calendar years, one record of the flow for each. The months of all the parts together are those of the period.
 *
 * @param end - Absent while the period is open.
 * @param asOf - Day on which the flow is made: an open period is told up to its year, and its last part stays open.
 */
export function splitByYear(start: CivilDate, end: CivilDate | undefined, asOf: CivilDate): YearPart[] {
  const last = end ?? (asOf > start ? asOf : start);
  const parts: YearPart[] = [];
  for (let year = yearOf(start); year <= yearOf(last); year += 1) {
    const from = year === yearOf(start) ? start : civilDate(year, 1, 1);
    const isLast = year === yearOf(last);
    const to = isLast && end !== undefined ? end : civilDate(year, 12, 31);
    const counted = isLast ? last : to;
    const part = { year, start: from, months: instalmentsBetween(start, from, counted) };
    parts.push(isLast && end === undefined ? part : { ...part, end: to });
  }
  return parts;
}
