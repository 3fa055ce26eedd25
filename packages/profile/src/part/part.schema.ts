import { type Label, type Norm, namespacePattern } from '@cartella/core';
import type { Expression } from '@cartella/rules';
import * as z from 'zod';

/** Issue codes of texts, names and patterns that a layer may not bring. */
export const partIssue = {
  script: 'layer.script',
  name: 'layer.name',
  pattern: 'layer.pattern',
} as const;

// No control character and no direction override; no mark-up and no address that runs something. `<` as a sign is fine: «età < 18».
const plain =
  /^(?![\s\S]*(?:<[A-Za-z/!?]|[jJ][aA][vV][aA][sS][cC][rR][iI][pP][tT]\s*:|[vV][bB][sS][cC][rR][iI][pP][tT]\s*:))[\t\n\r -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\u{10ffff}]+$/u;

/** A text shown to people: never mark-up, never a script. */
export const PlainTextSchema = z.string().min(1).max(4000).regex(plain, { error: partIssue.script });

/** A text in Italian and English at least. */
export const LabelSchema: z.ZodType<Label> = z.strictObject({
  it: PlainTextSchema,
  en: PlainTextSchema,
  de: z.exactOptional(PlainTextSchema),
  fr: z.exactOptional(PlainTextSchema),
  sl: z.exactOptional(PlainTextSchema),
});

/** A reference to the law, or to the act of the ente, that asks for something. */
export const NormSchema: z.ZodType<Norm> = z.strictObject({
  urn: z
    .string()
    .max(300)
    .regex(/^urn:[\w.:;@~-]+$/),
  article: z.exactOptional(PlainTextSchema.max(120)),
  citation: z.exactOptional(PlainTextSchema.max(300)),
});

/** Name of a part: lower case with hyphens, under a namespace when a layer added it. */
export const PartIdSchema = z
  .string()
  .max(80)
  .regex(new RegExp(`^(?:${namespacePattern}:)?[a-z][a-z0-9-]*$`), { error: partIssue.name });

// What every object of JavaScript has, and what marks an absence in a record.
const reserved = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'absent'].filter((name) =>
  /^[a-z]/.test(name),
);

/** Name of a field that a layer adds: `camelCase`, and none that JavaScript or the model gives a meaning to. */
export const FieldNameSchema = z
  .string()
  .max(60)
  .regex(new RegExp(`^(?!(?:${reserved.join('|')})$)[a-z][A-Za-z0-9]*$`), { error: partIssue.name });

/** Dotted path of a field in a record: `familyName`, `addresses.kind`, `ext.c_x001.quartiere`. */
export const FieldPathSchema = z
  .string()
  .max(200)
  .regex(/^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*$/, { error: partIssue.name });

/** A condition or a computation; what it reads is checked where it is put. */
export const ExpressionSchema = z.looseObject({ op: z.string().max(40) }) as unknown as z.ZodType<Expression>;
