import * as z from 'zod';
import { FormDefinitionSchema, FormFieldSchema, FormSectionSchema } from '../form/form.schema';
import { FieldPathSchema, LabelSchema, PartIdSchema } from '../part';
import { operation } from './operation';

const form = z.string().min(1).max(80);
const label = z.exactOptional(LabelSchema);

/** Operations on forms. */
export const formOperations = [
  operation('restrict', 'form', { form, hide: z.array(FieldPathSchema).min(1) }),
  /** Questions for added fields, at the end of a section or right after another question. */
  operation('extend', 'form', {
    form,
    section: PartIdSchema,
    after: z.exactOptional(FieldPathSchema),
    fields: z.array(FormFieldSchema).min(1).max(200),
  }),
  operation('extend', 'section', { form, page: PartIdSchema, section: FormSectionSchema }),
  operation('extend', 'forms', { add: FormDefinitionSchema }),
  operation('relabel', 'form', { form, path: FieldPathSchema, label, help: label }),
  /** Heading of a section, and the questions that come first in it. */
  operation('relabel', 'section', {
    form,
    section: PartIdSchema,
    label,
    help: label,
    first: z.exactOptional(z.array(FieldPathSchema).min(1)),
  }),
] as const;
