import {
  addDays,
  addMonths,
  type CalendarOptions,
  type CivilDate,
  civilDate,
  civilDateInRome,
  daysBetween,
  holidayOn,
  isWorkingDay,
  nextWorkingDay,
} from '@cartella/core';
import type { DeadlineRun } from '../case';

/** One move of the end of a term, so that a person can follow how it was found. */
export type DueTrace =
  | { readonly rule: 'start' | 'interruption'; readonly date: string }
  | {
      readonly rule: 'suspension';
      readonly from: string;
      readonly to?: string;
      readonly days: number;
      readonly capped?: true;
    }
  | { readonly rule: 'count'; readonly amount: number; readonly unit: string; readonly date: string }
  | { readonly rule: 'last-day'; readonly from: string; readonly date: string; readonly holiday?: string };

/** When a term ends and how that day was found. */
export interface Due {
  readonly due: CivilDate;
  /** Instant of the end, for terms in hours. */
  readonly dueAt?: string;
  /** The term does not run at present. */
  readonly suspended: boolean;
  readonly trace: readonly DueTrace[];
}

interface Pause {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly open: boolean;
}

/** Suspensions after the last beginning of the term, cut at the longest that the law allows and at `today` while they last. */
function pausesOf(run: DeadlineRun, start: CivilDate, today: CivilDate, trace: DueTrace[]): Pause[] {
  const pauses: Pause[] = [];
  let allowance = run.longestSuspension ?? Number.POSITIVE_INFINITY;
  for (const suspension of run.suspensions) {
    if (suspension.from < start) continue;
    const from = civilDate(suspension.from);
    const end = suspension.to === undefined ? (today > from ? today : from) : civilDate(suspension.to);
    const asked = daysBetween(from, end);
    const days = Math.min(asked, allowance);
    allowance -= days;
    const capped = days < asked || (suspension.to === undefined && allowance <= 0);
    pauses.push({ from, to: addDays(from, days), open: suspension.to === undefined && !capped });
    trace.push({
      rule: 'suspension',
      from,
      ...(suspension.to !== undefined && { to: suspension.to }),
      days,
      ...(capped && { capped }),
    });
  }
  return pauses;
}

function countWorkingDays(
  start: CivilDate,
  amount: number,
  pauses: readonly Pause[],
  calendar: CalendarOptions,
): CivilDate {
  let day = start;
  for (let left = amount; left > 0; ) {
    day = addDays(day, 1);
    const paused = pauses.some((pause) => day > pause.from && day <= pause.to);
    if (!paused && isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function previousWorkingDay(date: CivilDate, calendar: CalendarOptions): CivilDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

const hour = 3_600_000;

/**
 * Finds the last day of a running term: the first day does not count, an interruption makes it begin again, a suspension adds
 * the days that it lasted, and a last day that is a holiday moves as the term says.
 *
 * @param today - Civil day up to which a suspension still in course is counted.
 */
export function dueOf(run: DeadlineRun, today: string, calendar: CalendarOptions = {}): Due {
  const { amount, unit, lastDay = 'as-is' } = run.term;
  const restart = run.interruptions.at(-1);
  const start = civilDate(restart ?? run.from);
  const trace: DueTrace[] = [{ rule: 'start', date: run.from }];
  if (restart !== undefined) trace.push({ rule: 'interruption', date: restart });
  const pauses = pausesOf(run, start, civilDate(today), trace);
  const suspended = pauses.some((pause) => pause.open);
  const pausedDays = pauses.reduce((days, pause) => days + daysBetween(pause.from, pause.to), 0);

  if (unit === 'hour') {
    const from = restart === undefined ? Date.parse(run.at) : Date.parse(`${restart}T00:00:00.000Z`);
    const dueAt = new Date(from + (amount + 24 * pausedDays) * hour).toISOString();
    const due = civilDateInRome(dueAt);
    trace.push({ rule: 'count', amount, unit, date: due });
    return { due, dueAt, suspended, trace };
  }

  const counted =
    unit === 'working-day'
      ? countWorkingDays(start, amount, pauses, calendar)
      : addDays(
          unit === 'day' ? addDays(start, amount) : addMonths(start, unit === 'month' ? amount : amount * 12),
          pausedDays,
        );
  trace.push({ rule: 'count', amount, unit, date: counted });
  if (lastDay === 'as-is' || isWorkingDay(counted, calendar)) return { due: counted, suspended, trace };
  const due =
    lastDay === 'next-working-day' ? nextWorkingDay(counted, calendar) : previousWorkingDay(counted, calendar);
  const holiday = holidayOn(counted, calendar);
  trace.push({ rule: 'last-day', from: counted, date: due, ...(holiday !== undefined && { holiday }) });
  return { due, suspended, trace };
}
