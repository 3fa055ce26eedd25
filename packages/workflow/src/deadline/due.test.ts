import { addDays, civilDate, isWorkingDay, workingDaysBetween } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeadlineRun } from '../case';
import { dueOf } from './due';
import { isExpired } from './status';

function run(term: DeadlineRun['term'], from: string, more: Partial<DeadlineRun> = {}): DeadlineRun {
  return { deadline: 'prova', term, from, at: `${from}T09:00:00.000Z`, suspensions: [], interruptions: [], ...more };
}

describe('dueOf', () => {
  it('does not count the first day (art. 2963 c.c.)', () => {
    expect(dueOf(run({ amount: 30, unit: 'day' }, '2026-03-02'), '2026-03-02').due).toBe('2026-04-01');
  });

  it('moves a last day that is a holiday to the next working day, and says which holiday', () => {
    const { due, trace } = dueOf(
      run({ amount: 30, unit: 'day', lastDay: 'next-working-day' }, '2026-04-01'),
      '2026-04-01',
    );
    expect(due).toBe('2026-05-04');
    expect(trace.at(-1)).toEqual({
      rule: 'last-day',
      from: '2026-05-01',
      date: '2026-05-04',
      holiday: 'Festa del lavoro',
    });
  });

  it('counts working days around Easter and the patron saint of the comune', () => {
    const term = { amount: 3, unit: 'working-day' } as const;
    expect(dueOf(run(term, '2026-04-02'), '2026-04-02').due).toBe('2026-04-08');
    expect(dueOf(run(term, '2026-04-02'), '2026-04-02', { patronSaint: '04-07' }).due).toBe('2026-04-09');
  });

  it('takes the last day of a month that has not that day', () => {
    expect(dueOf(run({ amount: 1, unit: 'month' }, '2026-01-31'), '2026-01-31').due).toBe('2026-02-28');
    expect(dueOf(run({ amount: 2, unit: 'year' }, '2024-02-29'), '2024-02-29').due).toBe('2026-02-28');
  });

  it('adds the days of a suspension, but not more than the law allows (art. 2, c. 7, L. 241/1990)', () => {
    const suspensions = [{ from: '2026-03-10', to: '2026-05-09' }];
    const term = { amount: 30, unit: 'day' } as const;
    expect(dueOf(run(term, '2026-03-02', { suspensions }), '2026-06-01').due).toBe('2026-05-31');
    const capped = dueOf(run(term, '2026-03-02', { suspensions, longestSuspension: 30 }), '2026-06-01');
    expect(capped.due).toBe('2026-05-01');
    expect(capped.trace).toContainEqual({
      rule: 'suspension',
      from: '2026-03-10',
      to: '2026-05-09',
      days: 30,
      capped: true,
    });
  });

  it('does not run while it is suspended, and runs again by itself when the longest suspension is over', () => {
    const paused = run({ amount: 30, unit: 'day' }, '2026-03-02', {
      suspensions: [{ from: '2026-03-10' }],
      longestSuspension: 30,
    });
    expect(dueOf(paused, '2026-03-20')).toMatchObject({ due: '2026-04-11', suspended: true });
    expect(dueOf(paused, '2026-06-01')).toMatchObject({ due: '2026-05-01', suspended: false });
    expect(isExpired(paused, { today: '2026-03-20', now: '2026-03-20T09:00:00.000Z' })).toBe(false);
    expect(isExpired(paused, { today: '2026-06-01', now: '2026-06-01T09:00:00.000Z' })).toBe(true);
  });

  it('begins again at an interruption, forgetting the suspensions before it', () => {
    const { due } = dueOf(
      run({ amount: 30, unit: 'day' }, '2026-03-02', {
        suspensions: [{ from: '2026-03-05', to: '2026-03-15' }],
        interruptions: ['2026-03-20'],
      }),
      '2026-04-01',
    );
    expect(due).toBe('2026-04-19');
  });

  it('counts hours from the instant, across the change to summer time, and gives the civil day in Italy', () => {
    const night = run({ amount: 24, unit: 'hour' }, '2026-03-28', { at: '2026-03-28T22:30:00.000Z' });
    expect(dueOf(night, '2026-03-28')).toMatchObject({ dueAt: '2026-03-29T22:30:00.000Z', due: '2026-03-30' });
    expect(isExpired(night, { today: '2026-03-29', now: '2026-03-29T22:29:59.000Z' })).toBe(false);
    expect(isExpired(night, { today: '2026-03-30', now: '2026-03-29T22:30:01.000Z' })).toBe(true);
  });

  it('is the same whatever the zone of the machine', () => {
    const zone = process.env['TZ'];
    const results = ['Europe/Rome', 'UTC', 'America/New_York', 'Pacific/Kiritimati'].map((name) => {
      process.env['TZ'] = name;
      return dueOf(run({ amount: 25, unit: 'working-day' }, '2026-10-20'), '2026-10-20').due;
    });
    process.env['TZ'] = zone;
    expect(new Set(results).size).toBe(1);
  });
});

const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(civilDate('1990-01-01'), offset));

describe('every term', () => {
  it('of working days ends on a working day, that many working days later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (from, amount) => {
        const { due } = dueOf(run({ amount, unit: 'working-day' }, from), from);
        expect(isWorkingDay(due)).toBe(true);
        expect(workingDaysBetween(from, due)).toBe(amount);
      }),
      { numRuns: 300 },
    );
  });

  it('grows with its amount, and with each day of suspension', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('day', 'working-day', 'month' as const),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (from, unit, amount, paused) => {
          const term = { amount, unit: unit as 'day' };
          const suspensions = [{ from: addDays(from, 1), to: addDays(from, 1 + paused) }];
          const plain = dueOf(run(term, from), from).due;
          expect(dueOf(run({ ...term, amount: amount + 1 }, from), from).due > plain).toBe(true);
          expect(dueOf(run(term, from, { suspensions }), from).due >= plain).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never ends on a holiday when it says so', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), (from, amount) => {
        const next = dueOf(run({ amount, unit: 'day', lastDay: 'next-working-day' }, from), from).due;
        const previous = dueOf(run({ amount, unit: 'day', lastDay: 'previous-working-day' }, from), from).due;
        expect([isWorkingDay(next), isWorkingDay(previous), previous <= next]).toEqual([true, true, true]);
      }),
      { numRuns: 300 },
    );
  });
});
