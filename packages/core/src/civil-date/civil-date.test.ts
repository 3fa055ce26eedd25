import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  type CivilDate,
  civilDate,
  civilDateInRome,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  monthsBetween,
  parseCivilDate,
  partsOf,
  toDayNumber,
  weekdayOf,
} from '.';

const [firstDay, lastDay] = [toDayNumber(civilDate('0001-01-01')), toDayNumber(civilDate('9999-12-31'))];
const dates = fc.integer({ min: firstDay, max: lastDay }).map(fromDayNumber);
const livedDates = fc.integer({ min: toDayNumber(civilDate(1900, 1, 1)), max: 40_000 }).map(fromDayNumber);

/** The calendar of the JavaScript engine: an independent reference. */
const reference = (dayNumber: number) => new Date(dayNumber * 86_400_000);

describe('a civil date', () => {
  it('is the day that the engine gives to the same day number, in the whole range', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const day = reference(toDayNumber(date));
        expect(day.toISOString().slice(0, 10)).toBe(date);
        expect(weekdayOf(date)).toBe(day.getUTCDay() || 7);
      }),
      { numRuns: 2000 },
    );
  });

  it('numbers every day of eight centuries without a gap', () => {
    let date = civilDate('1600-01-01');
    for (let number = toDayNumber(date); number < toDayNumber(civilDate('2400-01-01')); number += 1) {
      if (fromDayNumber(number) !== date || toDayNumber(date) !== number) throw new Error(date);
      const { year, month, day } = partsOf(date);
      date =
        day < daysInMonth(year, month)
          ? civilDate(year, month, day + 1)
          : month < 12
            ? civilDate(year, month + 1, 1)
            : civilDate(year + 1, 1, 1);
    }
    expect(date).toBe('2400-01-01');
  });

  it('begins with the first of January 1970 as day zero, a Thursday', () => {
    expect([toDayNumber(civilDate('1970-01-01')), weekdayOf(civilDate('1970-01-01'))]).toEqual([0, 4]);
  });

  it('is told from a wrong shape and from a day that does not exist', () => {
    const codeOf = (text: string) => {
      const parsed = parseCivilDate(text);
      return parsed.ok ? parsed.value : parsed.issues[0]?.code;
    };
    expect(['21/11/2026', '2026-1-2', ' 2026-01-02', '2026-01-02T00:00', ''].map(codeOf)).toEqual(
      Array(5).fill('civil-date.shape'),
    );
    expect(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '0000-01-01'].map(codeOf)).toEqual(
      Array(6).fill('civil-date.no-such-day'),
    );
    expect(codeOf('2000-02-29')).toBe('2000-02-29');
  });

  it('is recognised by the quick check exactly when it can be read', () => {
    const almostDates = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      fc.stringMatching(/^[\d٣]{4}-[\d -]{2}-[\d ]{2}$/),
      dates,
    );
    fc.assert(
      fc.property(almostDates, (text) => isCivilDate(text) === parseCivilDate(text).ok),
      { numRuns: 2000 },
    );
    expect([undefined, null, 20_260_101, ['2026-01-01']].map(isCivilDate)).toEqual([false, false, false, false]);
  });

  it('never leaves the calendar: beyond its first and last day is a mistake of the programmer', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(civilDate('0001-01-01'), -1)).toThrow(RangeError);
    expect(() => addMonths(civilDate('9999-12-01'), 1)).toThrow(RangeError);
    expect(() => addDays(civilDate('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(civilDate('2026-01-01'), Number.NaN)).toThrow(RangeError);
    expect(() => civilDate(2026, 2, 30)).toThrow(RangeError);
  });
});

describe('moving a date', () => {
  it('by days is undone by the difference', () => {
    fc.assert(
      fc.property(livedDates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('by months keeps the day, or takes the last of a shorter month', () => {
    fc.assert(
      fc.property(livedDates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [before, after] = [partsOf(date), partsOf(addMonths(date, months))];
        expect(after.year * 12 + after.month - before.year * 12 - before.month).toBe(months);
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
      }),
    );
  });

  it('completes a month exactly on the day that adding it gives', () => {
    fc.assert(
      fc.property(livedDates, fc.integer({ min: 1, max: 1200 }), (date, months) => {
        const end = addMonths(date, months);
        expect(monthsBetween(date, end)).toBe(months);
        expect(monthsBetween(date, addDays(end, -1))).toBe(months - 1);
        expect(monthsBetween(end, date)).toBe(-months);
      }),
    );
  });

  it('never gives minus zero', () => {
    const [birth, eve] = [civilDate('2026-05-10'), civilDate('2026-05-01')];
    expect([monthsBetween(birth, eve), ageOn(birth, eve), ageOn(birth, birth)]).toEqual([0, 0, 0]);
  });
});

describe('age', () => {
  it('grows on the birthday', () => {
    const birth = civilDate('2008-11-21');
    expect([ageOn(birth, civilDate('2026-11-20')), ageOn(birth, civilDate('2026-11-21'))]).toEqual([17, 18]);
  });

  it('of who is born on 29 February grows on the 28th of common years', () => {
    const birth = civilDate('2008-02-29');
    expect([ageOn(birth, civilDate('2026-02-27')), ageOn(birth, civilDate('2026-02-28'))]).toEqual([17, 18]);
    expect(addYears(birth, 18)).toBe('2026-02-28');
  });

  it('is the number of birthdays passed', () => {
    fc.assert(
      fc.property(livedDates, fc.nat({ max: 40_000 }), (birth, days) => {
        const date = addDays(birth, days);
        const age = ageOn(birth, date);
        expect(addYears(birth, age) <= date && date < addYears(birth, age + 1)).toBe(true);
      }),
    );
  });
});

describe('the day of an instant', () => {
  it('is the one lived in Italy, in winter and in summer', () => {
    expect(civilDateInRome('2026-01-01T22:59:59Z')).toBe('2026-01-01');
    expect(civilDateInRome('2026-01-01T23:00:00Z')).toBe('2026-01-02');
    expect(civilDateInRome('2026-07-01T21:59:59Z')).toBe('2026-07-01');
    expect(civilDateInRome(Date.parse('2026-07-01T22:00:00Z'))).toBe('2026-07-02' as CivilDate);
    expect(() => civilDateInRome('yesterday')).toThrow(RangeError);
  });
});
