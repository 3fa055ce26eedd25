import { SensitivitySchema } from '@cartella/model';
import * as z from 'zod';
import { FieldNameSchema, LabelSchema, PatternSchema, PlainTextSchema } from '../part';

const annotations = {
  'x-label': z.exactOptional(LabelSchema),
  'x-description': z.exactOptional(LabelSchema),
  'x-sensitivity': z.exactOptional(SensitivitySchema),
  'x-purpose': z.exactOptional(z.string().max(40)),
  'x-vocabulary': z.exactOptional(z.string().max(80)),
  'x-references': z.exactOptional(z.string().max(80)),
};

const count = z.exactOptional(z.int().min(0).max(1_000_000));
const bound = z.exactOptional(z.number());

const TextValueSchema = z.strictObject({
  ...annotations,
  type: z.literal('string'),
  enum: z.exactOptional(z.array(PlainTextSchema.max(80)).min(1).max(200)),
  minLength: count,
  maxLength: count,
  pattern: z.exactOptional(PatternSchema),
  format: z.exactOptional(z.enum(['date', 'date-time', 'time', 'uuid', 'uri', 'email'])),
  'x-values': z.exactOptional(z.record(z.string().max(80), LabelSchema)),
  'x-presentation': z.exactOptional(z.literal('long-text')),
});

const NumberValueSchema = z.strictObject({
  ...annotations,
  type: z.enum(['integer', 'number']),
  minimum: bound,
  maximum: bound,
  'x-presentation': z.exactOptional(z.enum(['money', 'percentage'])),
});

const BooleanValueSchema = z.strictObject({ ...annotations, type: z.literal('boolean') });

const ListValueSchema = z.strictObject({
  ...annotations,
  type: z.literal('array'),
  get items(): z.ZodType<ValueSchema> {
    return ValueSchemaSchema;
  },
  minItems: count,
  maxItems: count,
});

/** Data of several fields: closed, because writers are closed. */
export const ObjectValueSchema = z.strictObject({
  ...annotations,
  type: z.literal('object'),
  get properties(): z.ZodRecord<z.ZodString, z.ZodType<ValueSchema>> {
    return z.record(FieldNameSchema, ValueSchemaSchema);
  },
  required: z.exactOptional(z.array(FieldNameSchema)),
  additionalProperties: z.literal(false),
});

export type ObjectValue = z.infer<typeof ObjectValueSchema>;

/** What a layer may say of a value: the part of JSON Schema 2020-12 that every tool reads alike. */
export type ValueSchema =
  | z.infer<typeof TextValueSchema>
  | z.infer<typeof NumberValueSchema>
  | z.infer<typeof BooleanValueSchema>
  | {
      readonly type: 'array';
      readonly items: ValueSchema;
      readonly minItems?: number;
      readonly maxItems?: number;
      readonly [annotation: `x-${string}`]: unknown;
    }
  | {
      readonly type: 'object';
      readonly properties: Readonly<Record<string, ValueSchema>>;
      readonly required?: readonly string[];
      readonly additionalProperties: false;
      readonly [annotation: `x-${string}`]: unknown;
    };

/** Reads what a layer says of a value. */
export const ValueSchemaSchema = z.discriminatedUnion('type', [
  TextValueSchema,
  NumberValueSchema,
  BooleanValueSchema,
  ListValueSchema,
  ObjectValueSchema,
]) as unknown as z.ZodType<ValueSchema>;
