import { type CivilDate, isCivilDate, namespacePattern } from '@cartella/core';
import type { CodeEntry, CodeList } from '@cartella/vocabularies';
import * as z from 'zod';
import { LabelSchema, PartIdSchema, PlainTextSchema } from '../part';
import { operation } from './operation';

const code = z
  .string()
  .max(80)
  .regex(new RegExp(`^(?:${namespacePattern}:)?[A-Za-z0-9][A-Za-z0-9._-]*$`));
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCivilDate) as unknown as z.ZodType<CivilDate>;

const CodeLabelSchema = z.strictObject({
  it: PlainTextSchema,
  en: z.exactOptional(PlainTextSchema),
  de: z.exactOptional(PlainTextSchema),
  fr: z.exactOptional(PlainTextSchema),
  sl: z.exactOptional(PlainTextSchema),
});

const CodeEntrySchema: z.ZodType<CodeEntry> = z.strictObject({
  code,
  label: CodeLabelSchema,
  validFrom: z.exactOptional(day),
  validTo: z.exactOptional(day),
  replacedBy: z.exactOptional(z.array(code).min(1)),
  parent: z.exactOptional(code),
  uri: z.exactOptional(z.url().max(300)),
  properties: z.exactOptional(z.record(z.string().max(60), z.union([PlainTextSchema, z.number(), z.boolean()]))),
  mapsTo: z.exactOptional(code),
  local: z.exactOptional(z.literal(true)),
});

/** A code list that a layer brings whole. */
const CodeListSchema: z.ZodType<CodeList> = z.strictObject({
  id: PartIdSchema,
  version: z.string().min(1).max(40),
  label: CodeLabelSchema,
  sources: z
    .array(
      z.strictObject({
        title: PlainTextSchema,
        url: z.exactOptional(z.url().max(300)),
        licence: PlainTextSchema,
        retrieved: day,
      }),
    )
    .min(1),
  note: z.exactOptional(CodeLabelSchema),
  entries: z.array(CodeEntrySchema).min(1).max(20_000),
});

/** Operations on code lists. */
export const vocabularyOperations = [
  operation('restrict', 'vocabulary', { vocabulary: z.string().max(80), hide: z.array(code).min(1) }),
  operation('extend', 'vocabulary', {
    vocabulary: z.string().max(80),
    entries: z.array(CodeEntrySchema).min(1).max(5000),
  }),
  operation('extend', 'vocabularies', { list: CodeListSchema }),
  operation('relabel', 'vocabulary', { vocabulary: z.string().max(80), code, label: LabelSchema }),
  /** The codes offered first, in this order. */
  operation('relabel', 'order', { vocabulary: z.string().max(80), first: z.array(code).min(1).max(500) }),
] as const;
