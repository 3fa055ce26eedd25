import { AbsenceKindSchema, type Purpose, purposeLabels, SensitivitySchema } from '@cartella/model';
import * as z from 'zod';
import { ObjectValueSchema, ValueSchemaSchema } from '../field/value-schema.schema';
import {
  ExpressionSchema,
  FieldNameSchema,
  FieldPathSchema,
  LabelSchema,
  NormSchema,
  PartIdSchema,
  PatternSchema,
} from '../part';
import { operation } from './operation';

const PurposeSchema = z.enum(Object.keys(purposeLabels) as [Purpose, ...Purpose[]]);
const count = z.exactOptional(z.int().min(0).max(1_000_000));
const kind = z.string().min(1).max(80);

/** What a restriction asks of a field; each member can only narrow what is there. */
export const FieldRestrictionSchema = z.strictObject({
  required: z.exactOptional(z.literal(true)),
  /** Whole numbers only. */
  integer: z.exactOptional(z.literal(true)),
  minLength: count,
  maxLength: count,
  minimum: z.exactOptional(z.number()),
  maximum: z.exactOptional(z.number()),
  minItems: count,
  maxItems: count,
  /** Holds besides the patterns that are there. */
  pattern: z.exactOptional(PatternSchema),
  /** Values of a closed set, or codes of a list, that may still be written. */
  values: z.exactOptional(z.array(z.string().min(1).max(80)).min(1).max(500)),
  /** Reasons for which it may still be missing; none, when the answer must be there. */
  absences: z.exactOptional(z.array(AbsenceKindSchema)),
  sensitivity: z.exactOptional(SensitivitySchema),
});

/** A field that a layer adds to a record, under the layer's namespace. */
export const FieldExtensionSchema = z.strictObject({
  schema: ValueSchemaSchema,
  label: LabelSchema,
  description: z.exactOptional(LabelSchema),
  sensitivity: SensitivitySchema,
  purpose: PurposeSchema,
  norm: z.exactOptional(NormSchema),
  vocabulary: z.exactOptional(z.string().max(80)),
  /** Reasons for which it may be missing although it is asked. */
  absences: z.exactOptional(z.array(AbsenceKindSchema).min(1)),
  required: z.exactOptional(z.literal(true)),
});

/** A kind of record that a layer adds: `<namespace>:<kind>`, in the envelope of all records. */
export const RecordExtensionSchema = z.strictObject({
  kind: PartIdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  label: LabelSchema,
  description: LabelSchema,
  sensitivity: SensitivitySchema,
  purpose: PurposeSchema,
  norm: z.exactOptional(NormSchema),
  data: ObjectValueSchema,
});

/** A rule over several fields that a layer adds: it must hold besides those that are there. */
export const CheckRestrictionSchema = z.strictObject({
  /** `<namespace>:<name>`. */
  code: PartIdSchema,
  /** Field at which a person mends it. */
  path: FieldPathSchema,
  holds: ExpressionSchema,
  message: LabelSchema,
  severity: z.exactOptional(z.enum(['error', 'incomplete', 'warning'])),
});

/** Operations on records and their fields. */
export const fieldOperations = [
  operation('restrict', 'field', { record: kind, field: FieldPathSchema, to: FieldRestrictionSchema }),
  operation('extend', 'field', { record: kind, field: FieldNameSchema, with: FieldExtensionSchema }),
  operation('relabel', 'field', {
    record: kind,
    field: FieldPathSchema,
    label: z.exactOptional(LabelSchema),
    description: z.exactOptional(LabelSchema),
  }),
  operation('restrict', 'check', { record: kind, check: CheckRestrictionSchema }),
  operation('extend', 'records', { record: RecordExtensionSchema }),
  operation('relabel', 'record', { record: kind, label: LabelSchema }),
] as const;

export type FieldRestriction = z.infer<typeof FieldRestrictionSchema>;
export type FieldExtension = z.infer<typeof FieldExtensionSchema>;
export type RecordExtension = z.infer<typeof RecordExtensionSchema>;
export type CheckRestriction = z.infer<typeof CheckRestrictionSchema>;
