import type { Locale } from '@cartella/core';

// Formats are costly to make and hold no state: one of each for a language.
type Format = Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat;
const made = new Map<string, Format>();

function once<T extends Format>(key: string, make: () => T): T {
  const format = (made.get(key) as T | undefined) ?? make();
  made.set(key, format);
  return format;
}

/** Names of the twelve months as they stand in a date. */
export function monthNames(locale: Locale): readonly string[] {
  const format = once(`month name ${locale}`, () => dated(locale, { month: 'long' }));
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month)));
}

/** Writes days, `21 novembre 2026`. */
export function dayFormat(locale: Locale): Intl.DateTimeFormat {
  return once(`day ${locale}`, () => dated(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
}

/** Writes months, `novembre 2026`. */
export function monthFormat(locale: Locale): Intl.DateTimeFormat {
  return once(`month ${locale}`, () => dated(locale, { month: 'long', year: 'numeric' }));
}

/** Writes days with that of the week, `sabato 21 novembre 2026`. */
export function weekdayFormat(locale: Locale): Intl.DateTimeFormat {
  return once(`weekday ${locale}`, () => dated(locale, { dateStyle: 'full' }));
}

/** Writes days of the week by their letter, `S`. */
export function weekdayLetterFormat(locale: Locale): Intl.DateTimeFormat {
  return once(`weekday letter ${locale}`, () => dated(locale, { weekday: 'narrow' }));
}

/** Writes instants as they fall in Italy, `21 novembre 2026 alle ore 10:30`. */
export function momentFormat(locale: Locale): Intl.DateTimeFormat {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' } as const;
  return once(`moment ${locale}`, () => new Intl.DateTimeFormat(locale, style));
}

/** Writes the hour on the clock of the device, `10:30`. */
export function clockFormat(locale: Locale): Intl.DateTimeFormat {
  return once(`clock ${locale}`, () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));
}

/** Writes numbers, `1234,5`. */
export function numberFormat(locale: Locale): Intl.NumberFormat {
  return once(`number ${locale}`, () => new Intl.NumberFormat(locale));
}

/** Writes shares of one, `33,33%`. */
export function percentFormat(locale: Locale): Intl.NumberFormat {
  const style = { style: 'percent', maximumFractionDigits: 2 } as const;
  return once(`percent ${locale}`, () => new Intl.NumberFormat(locale, style));
}

/** Writes sizes of files, `1,5 MB`. */
export function sizeFormat(locale: Locale, unit: 'kilobyte' | 'megabyte'): Intl.NumberFormat {
  const style = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return once(`${unit} ${locale}`, () => new Intl.NumberFormat(locale, style));
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
