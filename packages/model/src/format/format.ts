import { isCivilDate } from '@cartella/core';
import { hasTaxCodeCheckCharacter } from '../tax-code/check-character';
import { organisationTaxCodePattern, taxCodeIssue, taxCodePattern } from '../tax-code/shape';

/** What a pattern cannot say of a text: the day exists, the check character is right. */
export type FormatName = 'date' | 'date-time' | 'uuid' | 'tax-code' | 'organisation-tax-code';

interface Format {
  readonly pattern: RegExp;
  /** What the pattern cannot say; nothing when it says it all. */
  readonly holds?: (text: string) => boolean;
  /** JSON Schema names it; the others are emitted as `x-format`. */
  readonly standard: boolean;
  /** Issue code of a text that does not fit the pattern. */
  readonly shapeIssue: string;
  /** Issue code of a text that fits it and is not a true one. */
  readonly issue: string;
}

/** The formats of the model, each with its pattern and its issue codes. */
export const formats: Readonly<Record<FormatName, Format>> = {
  // Years outside 1000–2999 are slips of the keyboard.
  date: {
    pattern: /^[12]\d{3}-\d{2}-\d{2}$/,
    holds: isCivilDate,
    standard: true,
    shapeIssue: 'value.date',
    issue: 'value.date',
  },
  'date-time': {
    pattern: /^[12]\d{3}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/,
    holds: (text) => isCivilDate(text.slice(0, 10)),
    standard: true,
    shapeIssue: 'value.instant',
    issue: 'value.instant',
  },
  uuid: {
    pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    standard: true,
    shapeIssue: 'value.identifier',
    issue: 'value.identifier',
  },
  'tax-code': {
    pattern: taxCodePattern,
    holds: hasTaxCodeCheckCharacter,
    standard: false,
    shapeIssue: taxCodeIssue.shape,
    issue: taxCodeIssue.checkCharacter,
  },
  'organisation-tax-code': {
    pattern: organisationTaxCodePattern,
    holds: hasTaxCodeCheckCharacter,
    standard: false,
    shapeIssue: taxCodeIssue.shape,
    issue: taxCodeIssue.checkCharacter,
  },
};

/** Tells whether a text has a format, pattern included. */
export function hasFormat(format: FormatName, text: string): boolean {
  const { pattern, holds } = formats[format];
  return pattern.test(text) && (holds === undefined || holds(text));
}
