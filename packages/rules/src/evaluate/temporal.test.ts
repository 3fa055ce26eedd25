import { addMonths, addYears, type CivilDate, civilDate, isWorkingDay, workingDaysBetween } from '@cartella/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  age,
  type DateUnit,
  date,
  dateAdd,
  dateDifference,
  type Expression,
  evaluate,
  ge,
  lengthOf,
  lt,
  path,
  today,
  within,
} from '..';
import { arbitraryDay } from '../testing';

const value = (expression: Expression, data: unknown = {}, on = '2026-11-21') => {
  const result = evaluate(expression, { data, date: civilDate(on), calendar: { patronSaint: '06-13' } });
  return result.known ? result.value : result.because;
};

describe('dates', () => {
  it('count completed years', () => {
    const born = { born: '2008-02-29' };
    expect(value(age(path('born')), born, '2026-02-27')).toBe(17);
    expect(value(age(path('born')), born, '2026-02-28')).toBe(18);
    expect(value(age(path('born'), date('2024-02-28')), born)).toBe(15);
    fc.assert(
      fc.property(
        arbitraryDay,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 364 }),
        (day, years, after) => {
          const birthday = addYears(day as CivilDate, years);
          const later = value(dateAdd(date(birthday), after, 'day')) as string;
          fc.pre(later < addYears(day as CivilDate, years + 1));
          expect(value(age(date(day), date(later)))).toBe(years);
        },
      ),
    );
  });

  it('are added to and subtracted in days, months, years and working days', () => {
    expect(value(dateAdd(date('2026-01-31'), 1, 'month'))).toBe('2026-02-28');
    expect(value(dateAdd(date('2024-02-29'), -1, 'year'))).toBe('2023-02-28');
    expect(value(dateAdd(date('2026-12-24'), 1, 'working-day'))).toBe('2026-12-28');
    expect(value(dateAdd(date('2025-06-12'), 1, 'working-day'))).toBe('2025-06-16');
    expect(value(dateDifference(date('2026-01-31'), date('2026-02-28'), 'month'))).toBe(1);
    expect(value(dateDifference(today(), date('2025-11-22'), 'year'))).toBe(0);
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: -300, max: 300 }), (day, amount) => {
        const end = value(dateAdd(date(day), amount, 'working-day')) as CivilDate;
        if (amount > 0) expect(value(dateDifference(date(day), date(end), 'working-day'))).toBe(amount);
        if (amount !== 0) expect(isWorkingDay(end, { patronSaint: '06-13' })).toBe(true);
        expect(workingDaysBetween(day as CivilDate, day as CivilDate)).toBe(0);
        const later = value(dateAdd(date(day), amount, 'day')) as string;
        expect(value(dateDifference(date(day), date(later), 'day'))).toBe(amount);
        expect(value(dateAdd(date(day), amount, 'month'))).toBe(addMonths(day as CivilDate, amount));
      }),
      { numRuns: 50 },
    );
  });

  it('have no result beyond the calendar, and no endless count', () => {
    const far: [number, DateUnit][] = [
      [9_000_000, 'day'],
      [100_000, 'month'],
      [9_000, 'year'],
      [1_000_000_000, 'working-day'],
      [0.5, 'day'],
    ];
    for (const [amount, unit] of far)
      expect([unit, value(dateAdd(path('a'), amount, unit), { a: '2026-01-01' })]).toEqual([unit, ['a']]);
    const ages = dateDifference(path('a'), path('b'), 'working-day');
    expect(value(ages, { a: '0001-01-01', b: '9999-12-31' })).toEqual(['a', 'b']);
    expect(value(age(path('a')), { a: '21/11/1980' })).toEqual(['a']);
  });

  it('are in a period, open or closed', () => {
    const during = within(today(), path('stay'));
    expect(value(during, { stay: { from: '2026-11-21' } })).toBe(true);
    expect(value(during, { stay: { from: '2026-01-01', to: '2026-11-21' } })).toBe(true);
    expect(value(during, { stay: { from: '2026-01-01', to: '2026-11-20' } })).toBe(false);
    expect(value(during, { stay: { from: '2026-11-22' } })).toBe(false);
    expect(value(during, { stay: { from: '2026-01-01', to: { absent: 'unknown' } } })).toEqual(['stay']);
    expect(value(during, { stay: { to: '2026-11-20' } })).toBe(false);
    expect(value(during, {})).toEqual(['stay']);
  });

  it('need the date of the decision only where they use it', () => {
    expect(evaluate(ge(path('a'), date('2020-01-01')), { data: { a: '2021-01-01' } })).toEqual({
      known: true,
      value: true,
    });
    expect(evaluate(lt(today(), path('a')), { data: {} })).toEqual({ known: false, because: ['$today', 'a'] });
  });
});

describe('text', () => {
  it('is as long as people count it', () => {
    expect(value(lengthOf(path('name')), { name: 'Nicolò 😀' })).toBe(8);
    expect(value(lengthOf(path('name')), { name: 5 })).toEqual(['name']);
  });
});
