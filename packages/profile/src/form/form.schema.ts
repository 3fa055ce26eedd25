import * as z from 'zod';
import { ExpressionSchema, FieldPathSchema, LabelSchema, NormSchema, PartIdSchema } from '../part';
import type { FormDefinition, FormField, FormPage, FormSection } from './form';

/** A question of a form. */
export const FormFieldSchema: z.ZodType<FormField> = z.strictObject({
  path: FieldPathSchema,
  label: z.exactOptional(LabelSchema),
  help: z.exactOptional(LabelSchema),
  guidance: z.exactOptional(z.strictObject({ text: LabelSchema, norm: z.exactOptional(NormSchema) })),
  required: z.exactOptional(z.union([z.literal(true), ExpressionSchema])),
  visible: z.exactOptional(ExpressionSchema),
  computed: z.exactOptional(ExpressionSchema),
  prefill: z.exactOptional(z.strictObject({ value: ExpressionSchema, source: LabelSchema })),
  readOnly: z.exactOptional(z.literal(true)),
  component: z.exactOptional(PartIdSchema),
  get fields(): z.ZodExactOptional<z.ZodArray<z.ZodType<FormField>>> {
    return z.exactOptional(z.array(FormFieldSchema).min(1));
  },
  itemLabel: z.exactOptional(LabelSchema),
});

/** A section of a form. */
export const FormSectionSchema: z.ZodType<FormSection> = z.strictObject({
  id: PartIdSchema,
  label: LabelSchema,
  help: z.exactOptional(LabelSchema),
  visible: z.exactOptional(ExpressionSchema),
  fields: z.array(FormFieldSchema).min(1),
});

const FormPageSchema: z.ZodType<FormPage> = z.strictObject({
  id: PartIdSchema,
  label: LabelSchema,
  help: z.exactOptional(LabelSchema),
  visible: z.exactOptional(ExpressionSchema),
  sections: z.array(FormSectionSchema).min(1),
});

/** A form as data. */
export const FormDefinitionSchema: z.ZodType<FormDefinition> = z.strictObject({
  id: PartIdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  label: LabelSchema,
  help: z.exactOptional(LabelSchema),
  records: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.string().min(1).max(80)),
  pages: z.array(FormPageSchema).min(1),
});
