import {
  type Cents,
  createIssue,
  failure,
  formatEuro,
  isCivilDate,
  parseCivilDate,
  parseEuro,
  partsOf,
  type Result,
  success,
} from '@cartella/core';
import type { FieldType } from '../compiled-form';

/** Issue codes of what people type and no value can be made of. */
export const inputIssue = {
  document: 'input.document',
  date: 'input.date',
  integer: 'input.integer',
  number: 'input.number',
  money: 'input.money',
} as const;

/**
 * Makes a value of what a person typed, as leniently as it is safe: `3/2/84`, `12,50`, a tax code in lower case. Empty text is no value.
 *
 * @param thisYear - Year that a two-digit year must not pass, unless it is at most ten years away.
 */
export function parseInput(type: FieldType, text: string, thisYear: number): Result<unknown> {
  const trimmed = text.trim();
  if (trimmed === '') return success(undefined);
  switch (type) {
    case 'date':
      return parseDate(trimmed, thisYear);
    case 'integer':
      return /^[+-]?\d{1,15}$/.test(trimmed) ? success(Number(trimmed)) : failure([createIssue(inputIssue.integer)]);
    case 'number':
      // `1.500` is fifteen hundred to some and one and a half to others: nobody guesses.
      return /^[+-]?\d{1,12}(?:,\d{1,6}|\.(?!\d{3}$)\d{1,6})?$/.test(trimmed)
        ? success(Number(trimmed.replace(',', '.')))
        : failure([createIssue(inputIssue.number)]);
    case 'money': {
      const amount = parseEuro(trimmed);
      return amount === undefined ? failure([createIssue(inputIssue.money)]) : success(amount);
    }
    case 'tax-code':
      return success(trimmed.replace(/\s/g, '').toUpperCase());
    case 'long-text':
      return written(text.replace(/\r\n?/g, '\n'));
    case 'text':
      return written(trimmed.replace(/[\t\n\r\u2028\u2029]+/g, ' ').trim());
    default:
      return success(trimmed);
  }
}

/** Writes a value as a person would type it; the inverse of {@link parseInput} on what it made. */
export function formatInput(type: FieldType, value: unknown, locale: string): string {
  if (value === undefined || value === null || typeof value === 'object') return '';
  if (type === 'date' && isCivilDate(value)) {
    const { year, month, day } = partsOf(value);
    return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year).padStart(4, '0')}`;
  }
  if (type === 'money' && typeof value === 'number') {
    return formatEuro(value as Cents, locale === 'en' ? 'it' : locale).replace(/[\s€]/gu, '');
  }
  if (type === 'number' && typeof value === 'number') return String(value).replace('.', ',');
  return String(value);
}

// Control characters and overrides of the direction of writing come with a paste: no record takes them, and nobody meant them.
const unwritable = /[^\t\n -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\u{10ffff}]/gu;

function written(text: string): Result<unknown> {
  return success(writableText(text) || undefined);
}

/** Leaves out of a text what no record takes and no surface draws: control characters, overrides of the direction of writing. */
export function writableText(text: string): string {
  return text.replace(unwritable, '');
}

function parseDate(text: string, thisYear: number): Result<unknown> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return parseCivilDate(text);
  const match = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (match === null) return failure([createIssue(inputIssue.date)]);
  const [day, month, typed] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const century = Math.floor(thisYear / 100) * 100;
  const year =
    (match[3] ?? '').length === 4 ? typed : century + typed > thisYear + 10 ? century - 100 + typed : century + typed;
  const pad = (part: number, width: number) => String(part).padStart(width, '0');
  return parseCivilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}
