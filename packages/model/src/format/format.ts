import { isCivilDate } from '@cartella/core';
import { hasTaxCodeCheckCharacter } from '../tax-code/check-character';
import { taxCodeIssue } from '../tax-code/shape';

/** What a pattern cannot say of a text: the day exists, the check character is right. */
export type FormatName = 'date' | 'date-time' | 'uuid' | 'tax-code' | 'organisation-tax-code';

/** Formats that JSON Schema itself names; the others are emitted as `x-format`. */
export const standardFormats: ReadonlySet<FormatName> = new Set(['date', 'date-time', 'uuid']);

/** Issue code of a text that does not have its format. */
export const formatIssue = {
  date: 'value.date',
  'date-time': 'value.instant',
  uuid: 'value.identifier',
  'tax-code': taxCodeIssue.checkCharacter,
  'organisation-tax-code': taxCodeIssue.checkCharacter,
} as const satisfies Record<FormatName, string>;

/** Issue code of a text that does not even fit the pattern of its format. */
export const shapeIssue = {
  ...formatIssue,
  'tax-code': taxCodeIssue.shape,
  'organisation-tax-code': taxCodeIssue.shape,
} as const satisfies Record<FormatName, string>;

const checks: Readonly<Record<FormatName, (text: string) => boolean>> = {
  date: isCivilDate,
  'date-time': (text) => isCivilDate(text.slice(0, 10)) && text.slice(11, 13) < '24' && !/[T:][6-9]\d/.test(text),
  uuid: () => true,
  'tax-code': hasTaxCodeCheckCharacter,
  'organisation-tax-code': hasTaxCodeCheckCharacter,
};

/** Tells whether a text that already fits the pattern of its format is a true one. */
export function hasFormat(format: FormatName, text: string): boolean {
  return checks[format](text);
}
