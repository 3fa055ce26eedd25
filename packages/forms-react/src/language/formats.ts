import type { Locale } from '@cartella/core';

// Formats are costly to make and hold no state: one of each for a language.
type Format = Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat;
const made = new Map<string, Format>();

function once<T extends Format>(key: string, make: () => T): T {
  const format = (made.get(key) as T | undefined) ?? make();
  made.set(key, format);
  return format;
}

/** Writes days, `21 novembre 2026`. */
export function dayFormat(locale: Locale): Intl.DateTimeFormat {
  return once(`day ${locale}`, () => dated(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
}

/** Writes days with that of the week, `sabato 21 novembre 2026`. */
export function weekdayFormat(locale: Locale): Intl.DateTimeFormat {
  return once(`weekday ${locale}`, () => dated(locale, { dateStyle: 'full' }));
}

/** Writes months, `novembre 2026`. */
export function monthFormat(locale: Locale): Intl.DateTimeFormat {
  return once(`month ${locale}`, () => dated(locale, { month: 'long', year: 'numeric' }));
}

/** Writes amounts of euro, `1.250,50 €`. */
export function euroFormat(locale: Locale): Intl.NumberFormat {
  const style = { style: 'currency', currency: 'EUR', useGrouping: 'always' } as const;
  return once(`euro ${locale}`, () => new Intl.NumberFormat(locale, style));
}

/** Writes several things one after the other, `la casa, il lavoro e la salute`. */
export function listFormat(locale: Locale): Intl.ListFormat {
  return once(`list ${locale}`, () => new Intl.ListFormat(locale, { type: 'conjunction' }));
}

function dated(locale: Locale, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
}
