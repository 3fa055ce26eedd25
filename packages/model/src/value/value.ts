import { namespacePattern } from '@cartella/core';
import * as z from 'zod';
import { value } from '../element';
import { formatted } from '../format';

/** A day `YYYY-MM-DD` that exists, in Italy, from the year 1000 to 2999. */
export const CivilDateSchema = formatted('date');

/** An instant in UTC, `2026-11-21T22:30:00.000Z`. */
export const InstantSchema = formatted('date-time');

/** A month of the calendar, `YYYY-MM`. */
export const MonthSchema = z.string().regex(/^[12]\d{3}-(?:0[1-9]|1[0-2])$/);

/** Euro in whole cents, not negative. */
export const CentsSchema = value(z.int().min(0).max(100_000_000_000), { presentation: 'money' });

// Printable Unicode: no control characters, no line separators, no direction overrides, no lone surrogates. Said by what is left out,
// because not every engine of regular expressions writes the last character of Unicode alike.
const unwritable = String.raw`\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff`;
const line = new RegExp(String.raw`^[^\u0000-\u001f${unwritable}]+$`, 'u');
const text = new RegExp(String.raw`^[^\u0000-\u0008\u000b\u000c\u000e-\u001f${unwritable}]+$`, 'u');

/** A line of text without control characters. */
export const LineSchema = z.string().min(1).max(200).regex(line);

/** Free text of a professional; lines may break, other control characters and direction overrides may not be there. */
export const TextSchema = value(z.string().min(1).max(20_000).regex(text), { presentation: 'long-text' });

/** Identifier of a record, UUID version 7 in lower case. */
export const RecordIdSchema = formatted('uuid');

/** Identifier of a record of a stated kind. */
export function reference<const Kind extends string>(kind: Kind) {
  return value(RecordIdSchema.clone(), { format: 'uuid', references: kind });
}

/**
 * A code of a vocabulary. Which codes exist on which day is the vocabulary's to say: the schema only fixes the form, so that a list can
 * grow, or a profile add `namespace:code`, without a new version of the record.
 */
export function codeOf(vocabulary: string) {
  return value(
    z
      .string()
      .max(80)
      .regex(new RegExp(`^(?:${namespacePattern}:)?[A-Za-z0-9][A-Za-z0-9._-]*$`)),
    { vocabulary },
  );
}

/**
 * One of a closed set of values, each with its Italian and English name: `choice({ once: ['Occasionale', 'Occasional'] })`. What may grow
 * or differ between enti is a code of a vocabulary instead.
 */
export function choice<const V extends Readonly<Record<string, readonly [it: string, en: string]>>>(values: V) {
  const names = Object.keys(values) as [Extract<keyof V, string>, ...Extract<keyof V, string>[]];
  const labels = Object.fromEntries(Object.entries(values).map(([name, [it, en]]) => [name, { it, en }]));
  return value(z.enum(names), { values: labels });
}
