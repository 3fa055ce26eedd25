import { addDays, civilDate, fromDayNumber } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { today } from '../stage.examples';
import { partial, typed } from './date.examples';
import { boundsOf, readDate, readPartialDate, writeDate } from './read-date';

const reader = { locale: 'it', today } as const;

describe('a typed day', () => {
  it.each(typed)('%s is read in the Italian order', (text, date) => {
    expect(readDate(text, reader)).toMatchObject(date === undefined ? { kind: 'problem' } : { kind: 'read', date });
  });

  it.each([
    ['31/11/2026', 'date.problem.day', { count: 30, month: '2026-11' }],
    ['29/2/2026', 'date.problem.day', { count: 28, month: '2026-02' }],
    ['11/21/2026', 'date.problem.month', { month: 21 }],
    ['21/11', 'date.problem.year', undefined],
    ['prima di Natale', 'date.problem.shape', undefined],
  ])('of %s it is said which part is wrong', (text, key, params) => {
    expect(readDate(text, reader)).toEqual({ kind: 'problem', key, ...(params && { params }) });
  });

  it('is written so that it is read again, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (number) => {
        const date = fromDayNumber(number);
        expect(readDate(writeDate(date), reader)).toEqual({ kind: 'read', date });
      }),
    );
  });

  it('is understood by the name of its month in both languages', () => {
    expect(readDate('21 November 2026', { ...reader, locale: 'en' })).toEqual({ kind: 'read', date: '2026-11-21' });
    expect(readDate('21 novembre 2026', { ...reader, locale: 'en' })).toEqual({ kind: 'read', date: '2026-11-21' });
  });
});

describe('a date of which a part is known', () => {
  it.each(partial)('%s is read as it is', (text, date) => {
    expect(readPartialDate(text, reader)).toMatchObject(
      date === undefined ? { kind: 'problem' } : { kind: 'read', date },
    );
  });

  it('is any day between its bounds, and none outside', () => {
    expect(boundsOf('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(boundsOf('1998')).toEqual(['1998-01-01', '1998-12-31']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom(4, 7, 10), (number, length) => {
        const date = fromDayNumber(number);
        const [first, last] = boundsOf(date.slice(0, length));
        expect(first <= date && date <= last).toBe(true);
        expect(addDays(first, -1).startsWith(date.slice(0, length))).toBe(false);
        expect(addDays(last, 1).startsWith(date.slice(0, length))).toBe(false);
        expect(readPartialDate(writeDate(date.slice(0, length)), reader)).toMatchObject({
          date: date.slice(0, length),
        });
      }),
    );
    expect(boundsOf(civilDate('2026-11-21'))).toEqual(['2026-11-21', '2026-11-21']);
  });
});
