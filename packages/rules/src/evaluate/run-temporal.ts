import {
  addDays,
  addMonths,
  addWorkingDays,
  ageOn,
  type CalendarOptions,
  type CivilDate,
  daysBetween,
  isCivilDate,
  monthsBetween,
  workingDaysBetween,
} from '@cartella/core';
import type { DateUnit, NodeOf } from '../expression';
import { dateOr } from './run-source';
import { blameOf, numberPart, type Run, type Site, textPart } from './site';
import { joinUnknown, Unknown } from './unknown';

export function runAge(node: NodeOf<'age'>, site: Site): Run {
  const [of, at] = [textPart(site, node.of, 'of'), dateOr(site, node.at, 'at')];
  return between(of, at, ageOn, blameOf(node, site));
}

// More than a life and less than a wait: working days are counted one by one.
const longest: { readonly [Unit in DateUnit]: number } = {
  day: 4_000_000,
  'working-day': 40_000,
  month: 120_000,
  year: 10_000,
};

const additions: {
  readonly [Unit in DateUnit]: (date: CivilDate, amount: number, calendar: CalendarOptions) => CivilDate;
} = {
  day: addDays,
  'working-day': addWorkingDays,
  month: addMonths,
  year: (date, amount) => addMonths(date, amount * 12),
};

export function runDateAdd(node: NodeOf<'dateAdd'>, site: Site): Run {
  const [of, amount] = [textPart(site, node.of, 'of'), numberPart(site, node.amount, 'amount')];
  const [limit, addition, blame] = [longest[node.unit], additions[node.unit], blameOf(node, site)];
  return (frame) => {
    const [date, by] = [of(frame), amount(frame)];
    if (date instanceof Unknown) return by instanceof Unknown ? joinUnknown(date, by) : date;
    if (by instanceof Unknown) return by;
    if (!isCivilDate(date) || typeof by !== 'number' || Math.abs(by) > limit) return blame(frame);
    try {
      return addition(date, by, frame.context.calendar ?? {});
    } catch (error) {
      // Before the year 1 or after 9999 there is no date.
      if (error instanceof RangeError) return blame(frame);
      throw error;
    }
  };
}

const differences: {
  readonly [Unit in DateUnit]: (from: CivilDate, to: CivilDate, calendar: CalendarOptions) => number | undefined;
} = {
  day: daysBetween,
  'working-day': (from, to, calendar) =>
    Math.abs(daysBetween(from, to)) > longest['working-day'] ? undefined : workingDaysBetween(from, to, calendar),
  month: monthsBetween,
  year: ageOn,
};

export function runDateDifference(node: NodeOf<'dateDifference'>, site: Site): Run {
  const [from, to] = [textPart(site, node.from, 'from'), textPart(site, node.to, 'to')];
  return between(from, to, differences[node.unit], blameOf(node, site));
}

type DateRun = (...frame: Parameters<Run>) => string | Unknown;

function between(
  from: DateRun,
  to: DateRun,
  difference: (from: CivilDate, to: CivilDate, calendar: CalendarOptions) => number | undefined,
  blame: (...frame: Parameters<Run>) => Unknown,
): Run {
  return (frame) => {
    const [start, end] = [from(frame), to(frame)];
    if (start instanceof Unknown) return end instanceof Unknown ? joinUnknown(start, end) : start;
    if (end instanceof Unknown) return end;
    if (!isCivilDate(start) || !isCivilDate(end)) return blame(frame);
    // A negative zero would not survive JSON.
    const result = difference(start, end, frame.context.calendar ?? {});
    return result === undefined ? blame(frame) : result || 0;
  };
}

export function runLength(node: NodeOf<'length'>, site: Site): Run {
  const of = textPart(site, node.of, 'of');
  return (frame) => {
    const text = of(frame);
    return text instanceof Unknown ? text : [...text].length;
  };
}
