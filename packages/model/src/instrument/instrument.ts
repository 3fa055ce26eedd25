import type { Expression } from '@cartella/rules';
import * as z from 'zod';

const label = z.strictObject({ it: z.string().min(1).max(400), en: z.string().min(1).max(400) });
const name = z
  .string()
  .max(60)
  .regex(/^[a-z][a-zA-Z0-9]*$/);

/** One question of an instrument: its answers are here, or in a code list. */
export const InstrumentItemSchema = z.strictObject({
  id: name,
  label,
  help: label.optional(),
  answers: z
    .array(z.strictObject({ value: z.string().min(1).max(40), label, score: z.number().optional() }))
    .min(2)
    .max(60)
    .optional(),
  /** Code list that the answer is taken from. */
  vocabulary: z.string().max(80).optional(),
  /** More than one answer may be given. */
  many: z.literal(true).optional(),
  /** The instrument is complete without it. */
  optional: z.literal(true).optional(),
});

/** A number computed from the answers, with the bands that give it a meaning. */
export const InstrumentScoreSchema = z.strictObject({
  id: name,
  label,
  /** Expression whose inputs are the scores of the answers, by item. */
  value: z.custom<Expression>((value) => typeof value === 'object' && value !== null),
  minimum: z.number(),
  maximum: z.number(),
  /** From the lowest: each holds up to its bound, which is included. */
  bands: z.array(z.strictObject({ upTo: z.number(), code: name, label })).max(20),
});

/** A scale, questionnaire or sheet as data: adding one needs no code. */
export const InstrumentSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^(?:[a-z][a-z0-9_-]*:)?[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  label,
  description: label,
  /** Who made it and on what terms it may be used; the wording here is the kit's own. */
  source: z.strictObject({ title: z.string().min(1), licence: z.string().min(1), url: z.url().optional() }),
  items: z.array(InstrumentItemSchema).min(1).max(500),
  scores: z.array(InstrumentScoreSchema).max(20),
});

export type InstrumentItem = z.infer<typeof InstrumentItemSchema>;
export type InstrumentScore = z.infer<typeof InstrumentScoreSchema>;
export type Instrument = z.infer<typeof InstrumentSchema>;
