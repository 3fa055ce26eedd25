import type { Locale } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthNames, writeDay, writeMonth } from './formats';

describe('a day in words', () => {
  const locales = fc.constantFrom<Locale>('it', 'en', 'de', 'fr', 'sl');
  const days = fc.date({ min: new Date('1583-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
  const said = (locale: Locale, style: Intl.DateTimeFormatOptions, time: number) =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(time);

  it('is that of Intl, also in the languages that are written without it', () => {
    fc.assert(
      fc.property(locales, days, (locale, date) => {
        const time = date.getTime();
        expect(writeDay(locale, time)).toBe(said(locale, { day: 'numeric', month: 'long', year: 'numeric' }, time));
        expect(writeMonth(locale, time)).toBe(said(locale, { month: 'long', year: 'numeric' }, time));
        expect(monthNames(locale)[date.getUTCMonth()]).toBe(said(locale, { month: 'long' }, time));
      }),
    );
  });
});
