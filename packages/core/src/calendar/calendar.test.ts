import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, fromDayNumber, toDayNumber, weekdayOf } from '../civil-date';
import {
  addWorkingDays,
  easterSunday,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  termEnd,
  workingDaysBetween,
} from '.';

const days = fc
  .integer({ min: toDayNumber(civilDate(1978, 1, 1)), max: toDayNumber(civilDate(2100, 1, 1)) })
  .map(fromDayNumber);
const options = fc.constantFrom({}, { patronSaint: '06-24' }, { patronSaint: '12-07' });

describe('Easter', () => {
  it.each([
    '1583-04-10',
    '1818-03-22',
    '1943-04-25',
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2285-03-22',
  ])('falls on %s', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  it('is a Sunday between 22 March and 25 April', () => {
    for (let year = 1583; year <= 4000; year += 1) {
      const date = easterSunday(year);
      if (weekdayOf(date) !== 7 || date.slice(5) < '03-22' || date.slice(5) > '04-25') throw new Error(date);
    }
    expect(easterSunday(4000)).toBe('4000-04-09');
  });
});

describe('the holidays', () => {
  it('of 2026 include San Francesco, again a civil holiday', () => {
    expect(holidaysOf(2026).map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026-01-01 Capodanno',
      '2026-01-06 Epifania',
      '2026-04-05 Pasqua',
      '2026-04-06 Lunedì dell’Angelo',
      '2026-04-25 Anniversario della Liberazione',
      '2026-05-01 Festa del lavoro',
      '2026-06-02 Festa della Repubblica',
      '2026-08-15 Assunzione',
      '2026-10-04 San Francesco d’Assisi',
      '2026-11-01 Ognissanti',
      '2026-12-08 Immacolata Concezione',
      '2026-12-25 Natale',
      '2026-12-26 Santo Stefano',
    ]);
  });

  it('follow the laws that took them away and gave them back', () => {
    const years = (monthDay: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
        (year) => holidayOn(civilDate(`${year}-${monthDay}`)) !== undefined,
      );
    expect(years('10-04', 2023, 2028)).toEqual([2026, 2027, 2028]);
    expect(years('06-02', 1999, 2003)).toEqual([2001, 2002, 2003]);
    expect(years('01-06', 1983, 1988)).toEqual([1986, 1987, 1988]);
  });

  it('include the patron saint of the comune', () => {
    expect(holidayOn(civilDate('2026-06-24'), { patronSaint: '06-24' })).toBe('Santo patrono');
    expect(holidayOn(civilDate('2026-06-24'))).toBeUndefined();
    expect(holidaysOf(9999, { patronSaint: '12-31' }).at(-1)).toEqual({ date: '9999-12-31', name: 'Santo patrono' });
  });

  it('name Easter Monday only where no other holiday falls on it', () => {
    expect(holidayOn(civilDate('2011-04-25'))).toBe('Anniversario della Liberazione');
    expect(holidayOn(civilDate('2025-04-21'))).toBe('Lunedì dell’Angelo');
  });
});

describe('working days', () => {
  it('are neither Saturdays, nor Sundays, nor holidays', () => {
    const week = Array.from({ length: 7 }, (_, index) => addDays(civilDate('2026-11-30'), index));
    expect(week.map((day) => isWorkingDay(day))).toEqual([true, true, true, true, true, false, false]);
    expect(isWorkingDay(civilDate('2026-12-08'))).toBe(false);
    expect(nextWorkingDay(civilDate('2026-12-25'))).toBe('2026-12-28');
  });

  it('are counted back by what adds them, forwards and backwards', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), options, (date, count, calendar) => {
        expect(workingDaysBetween(date, addWorkingDays(date, count, calendar), calendar)).toBe(count);
      }),
    );
  });

  it('added end on a working day, and none at all move nothing', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), options, (date, count, calendar) => {
        expect(isWorkingDay(addWorkingDays(date, count, calendar), calendar)).toBe(true);
        expect(isWorkingDay(addWorkingDays(date, -count, calendar), calendar)).toBe(true);
        expect(addWorkingDays(date, 0, calendar)).toBe(date);
      }),
    );
  });

  it('of two intervals in a row sum', () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 60 }), fc.nat({ max: 60 }), options, (date, one, other, calendar) => {
        const [middle, end] = [addDays(date, one), addDays(date, one + other)];
        expect(workingDaysBetween(date, end, calendar)).toBe(
          workingDaysBetween(date, middle, calendar) + workingDaysBetween(middle, end, calendar),
        );
      }),
    );
  });

  it('close a term that would end on a holiday', () => {
    expect(termEnd(civilDate('2026-11-25'), 30)).toBe('2026-12-28');
    expect(termEnd(civilDate('2026-11-02'), 30)).toBe('2026-12-02');
  });
});
