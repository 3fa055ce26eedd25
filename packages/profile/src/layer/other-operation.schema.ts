import { isCivilDate, type Json } from '@cartella/core';
import { SensitivitySchema } from '@cartella/model';
import * as z from 'zod';
import { ExpressionSchema, FieldPathSchema, LabelSchema, NormSchema, PartIdSchema } from '../part';
import { AccessActionSchema, DenialSchema, SealSchema } from '../policy/policy';
import type { SlotComponent } from '../slot';
import { operation } from './operation';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text): boolean => isCivilDate(text));
const name = z.string().min(1).max(80);
const json = z.json() as z.ZodType<Json>;

/** What is kept of a right: actions and kinds among those that it has, a lower class, fewer properties, one more condition. */
export const NarrowedRightSchema = z.strictObject({
  actions: z.exactOptional(z.array(AccessActionSchema)),
  kinds: z.exactOptional(z.array(name)),
  upTo: z.exactOptional(SensitivitySchema),
  fields: z.exactOptional(z.array(name).min(1)),
  when: z.exactOptional(ExpressionSchema),
});

/** A role made of rights that others have. */
export const RoleExtensionSchema = z.strictObject({
  label: LabelSchema,
  /** For each role that it is made of, what is kept of its rights. */
  of: z.array(NarrowedRightSchema.extend({ role: name })).min(1),
});

/** What a restriction asks of the policy. */
export const PolicyRestrictionSchema = z.strictObject({
  denials: z.exactOptional(z.array(DenialSchema).min(1)),
  seals: z.exactOptional(z.array(SealSchema).min(1)),
  handOverDays: z.exactOptional(z.int().min(0)),
  glassHours: z.exactOptional(z.int().min(1)),
});

/** What an instrument or a decision must be for a layer to speak of it; the rest belongs to whoever evaluates it. */
export const DefinitionSchema = z.looseObject({
  id: PartIdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  label: LabelSchema,
  /** Condition under which it is used. */
  applies: z.exactOptional(ExpressionSchema),
  /** First day of use. */
  from: z.exactOptional(day),
});

/** An indicator says which data it is computed from. */
export const IndicatorSchema = DefinitionSchema.extend({
  reads: z
    .array(z.strictObject({ record: name, field: FieldPathSchema }))
    .min(1)
    .max(100),
});

const tightening = { id: name, applies: z.exactOptional(ExpressionSchema), from: z.exactOptional(day) };

const SlotComponentSchema: z.ZodType<SlotComponent> = z.strictObject({
  id: PartIdSchema,
  label: LabelSchema,
  component: z.string().regex(/^[@\w./:-]{1,120}$/),
  reads: z.array(FieldPathSchema),
  writes: z.array(FieldPathSchema),
  visible: z.exactOptional(ExpressionSchema),
  config: z.exactOptional(z.record(name, json)),
  optional: z.exactOptional(z.literal(true)),
});

// Nothing that loads, runs or closes the declaration that it is put into.
const token = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?!.*(?:[uU][rR][lL]\s*\(|[eE][xX][pP][rR][eE][sS][sS][iI][oO][nN]\s*\())[^<>{};\\\p{Cc}]+$/u, {
    error: 'layer.script',
  });

/** Operations on instruments, decisions, indicators, parameters, roles, the policy, slots, texts and look. */
export const otherOperations = [
  operation('restrict', 'instrument', tightening),
  operation('extend', 'instruments', { add: DefinitionSchema }),
  operation('relabel', 'instrument', { id: name, label: LabelSchema }),
  operation('restrict', 'decision', tightening),
  operation('extend', 'decisions', { add: DefinitionSchema }),
  operation('relabel', 'decision', { id: name, label: LabelSchema }),
  operation('restrict', 'indicator', tightening),
  operation('extend', 'indicators', { add: IndicatorSchema }),
  operation('relabel', 'indicator', { id: name, label: LabelSchema }),
  /** Values that follow those of a parameter declared local. */
  operation('extend', 'parameter', {
    parameter: name,
    values: z
      .array(z.strictObject({ from: day, to: z.exactOptional(day), value: json, norm: NormSchema }))
      .min(1)
      .max(200),
  }),
  operation('restrict', 'role', { role: name, to: NarrowedRightSchema }),
  operation('extend', 'role', { role: PartIdSchema, with: RoleExtensionSchema }),
  operation('relabel', 'role', { role: name, label: LabelSchema }),
  operation('restrict', 'policy', { to: PolicyRestrictionSchema }),
  operation('restrict', 'slot', { slot: name, without: z.array(name).min(1) }),
  operation('extend', 'slot', { slot: name, add: SlotComponentSchema }),
  operation('relabel', 'slot', { slot: name, first: z.array(name).min(1) }),
  operation('relabel', 'text', { key: z.string().min(1).max(200), text: LabelSchema }),
  operation('relabel', 'look', { token: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/), value: token }),
] as const;

export type NarrowedRight = z.infer<typeof NarrowedRightSchema>;
export type RoleExtension = z.infer<typeof RoleExtensionSchema>;
export type PolicyRestriction = z.infer<typeof PolicyRestrictionSchema>;
