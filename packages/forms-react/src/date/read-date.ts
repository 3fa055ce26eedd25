import {
  addDays,
  type CivilDate,
  civilDate,
  daysInMonth,
  type IssueParams,
  isCivilDate,
  type Locale,
} from '@cartella/core';
import { parseInput } from '@cartella/forms';
import { monthNames } from '../language/formats';

/** A day, or as much of it as is known: `2026-11-21`, `2026-11`, `2026`. */
export type PartialDate = string;

/** What was made of a typed date: nothing, a date, or what is wrong with it as a key of the wording. */
export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'read'; readonly date: string }
  | { readonly kind: 'problem'; readonly key: string; readonly params?: IssueParams };

/** How typed dates are read. */
export interface DateReader {
  /** Language of the names of months. */
  readonly locale: Locale;
  /** From which `oggi`, `ieri`, `domani` and two-digit years are understood. */
  readonly today: CivilDate;
}

const near: Readonly<Record<string, number>> = { oggi: 0, ieri: -1, domani: 1, today: 0, yesterday: -1, tomorrow: 1 };
const pad = (number: number, width = 2) => String(number).padStart(width, '0');

/** Number of a month by its name or the first three letters of it, 1–12. */
function monthNumber(word: string, locale: Locale): number | undefined {
  for (const each of [locale, 'it'] as const) {
    const month = monthNames(each).findIndex((name) => name.toLowerCase().startsWith(word));
    if (word.length >= 3 && month !== -1) return month + 1;
  }
  return undefined;
}

/** Turns `21 novembre 2026` and `nov 2026` into numbers. */
function withNumbers(text: string, locale: Locale): string {
  const match = /^(?:(\d{1,2})[°º]?\s+(?:di\s+)?)?(\p{L}+)\.?\s+(?:del\s+)?(\d{4}|\d{2})$/u.exec(text);
  const month = match === null ? undefined : monthNumber(match[2] ?? '', locale);
  return match === null || month === undefined ? text : [match[1], month, match[3]].filter(Boolean).join('/');
}

/** Reads a day typed as Italians write it – `21/11/2026`, `21.11.26`, `21112026`, `21 novembre 2026`, `oggi` – or says which part is wrong. */
export function readDate(typed: string, reader: DateReader): DateReading {
  const text = typed.trim().toLowerCase();
  if (text === '') return { kind: 'empty' };
  const { locale, today } = reader;
  const shift = near[text];
  if (shift !== undefined) return { kind: 'read', date: addDays(today, shift) };
  const plain = withNumbers(text, locale);
  const parsed = parseInput('date', plain, Number(today.slice(0, 4)));
  if (parsed.ok && isCivilDate(parsed.value)) return { kind: 'read', date: parsed.value };
  return explain(plain);
}

// What is wrong with what looks like a day: the month, the day of that month, the year that is not there.
function explain(plain: string): DateReading {
  const parts =
    /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{2,4}))?$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  const [day, month, year] = parts === null ? [] : parts.slice(1).map((part) => part && Number(part));
  if (typeof day !== 'number' || typeof month !== 'number') return { kind: 'problem', key: 'date.problem.shape' };
  if (month < 1 || month > 12) return { kind: 'problem', key: 'date.problem.month', params: { month } };
  if (typeof year !== 'number') return { kind: 'problem', key: 'date.problem.year' };
  const count = daysInMonth(year < 100 ? 2000 + year : year, month);
  if (day < 1 || day > count)
    return {
      kind: 'problem',
      key: 'date.problem.day',
      params: { count, month: `${pad(year < 100 ? 2000 + year : year, 4)}-${pad(month)}` },
    };
  return { kind: 'problem', key: 'date.problem.shape' };
}

/** Reads as much of a day as is known: also `11/2026`, `novembre 2026`, `2026`. */
export function readPartialDate(typed: string, reader: DateReader): DateReading {
  const text = withNumbers(typed.trim().toLowerCase(), reader.locale);
  if (/^[12]\d{3}$/.test(text)) return { kind: 'read', date: text };
  const match = /^(\d{1,2})[/.\-\s]([12]\d{3})$/.exec(text) ?? /^([12]\d{3})-(\d{2})$/.exec(text);
  if (match === null) return readDate(typed, reader);
  const [first = '', second = ''] = match.slice(1);
  const [month, year] = first.length === 4 ? [Number(second), first] : [Number(first), second];
  if (month < 1 || month > 12) return { kind: 'problem', key: 'date.problem.month', params: { month } };
  return { kind: 'read', date: `${year}-${pad(month)}` };
}

/** Writes a date, whole or partial, as it would be typed; the inverse of {@link readPartialDate}. */
export function writeDate(date: PartialDate): string {
  return date.split('-').reverse().join('/');
}

/** First and last day that a partial date may be. */
export function boundsOf(date: PartialDate): readonly [first: CivilDate, last: CivilDate] {
  const [year = 1, month, day] = date.split('-').map(Number);
  if (day !== undefined) return [date as CivilDate, date as CivilDate];
  const last = month ?? 12;
  return [civilDate(year, month ?? 1, 1), civilDate(year, last, daysInMonth(year, last))];
}
