import { type Label, type Norm, namespacePattern } from '@cartella/core';
import { type Purpose, purposeLabels } from '@cartella/model';
import type { Expression, Inputs, ValueType } from '@cartella/rules';
import * as z from 'zod';

/** Name of a part of a procedure: Italian words in lower case joined by hyphens; a profile's own parts begin with `namespace:`. */
export const PartIdSchema = z
  .string()
  .max(80)
  .regex(new RegExp(`^(?:${namespacePattern}:)?[a-z][a-z0-9-]*$`));

/** Name of a record or a fact in guards, `camelCase` because expressions read it as the first step of a path. */
export const FactNameSchema = z
  .string()
  .max(80)
  .regex(new RegExp(`^(?:${namespacePattern}:)?[a-z][A-Za-z0-9]*$`));

/** Name of an element of a record. */
export const ElementNameSchema = z
  .string()
  .max(80)
  .regex(/^[a-z][A-Za-z0-9]*$/);

/** A text in Italian and English at least. */
export const LabelSchema: z.ZodType<Label> = z.strictObject({
  it: z.string().min(1).max(300),
  en: z.string().min(1).max(300),
  de: z.exactOptional(z.string().min(1).max(300)),
  fr: z.exactOptional(z.string().min(1).max(300)),
  sl: z.exactOptional(z.string().min(1).max(300)),
});

/** A reference to the law that asks for something. */
export const NormSchema: z.ZodType<Norm> = z.strictObject({
  urn: z.string().regex(/^urn:/),
  article: z.exactOptional(z.string().min(1).max(120)),
  citation: z.exactOptional(z.string().min(1).max(200)),
});

/** Why data are processed: one of the ente's purposes. */
export const PurposeSchema = z.enum(Object.keys(purposeLabels) as [Purpose, ...Purpose[]]);

/** A condition over the case; its nodes are checked by `rules` when the procedure is loaded. */
export const ExpressionSchema = z.looseObject({ op: z.string() }) as unknown as z.ZodType<Expression>;

/** The type of a declared fact, as `rules` has it. */
export const ValueTypeSchema = z.looseObject({ type: z.string() }) as unknown as z.ZodType<ValueType>;

/** Declared facts that guards read besides the records of the case. */
export const InputsSchema = z.record(FactNameSchema, ValueTypeSchema) as z.ZodType<Inputs>;
