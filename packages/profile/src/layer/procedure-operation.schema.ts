import { ProcedureSchema } from '@cartella/workflow';
import * as z from 'zod';
import { ExpressionSchema, LabelSchema, PartIdSchema } from '../part';
import { operation } from './operation';

const { steps, deadlines, records } = ProcedureSchema.shape;
const names = z.exactOptional(z.array(z.string().min(1).max(80)).min(1));

/** What a restriction asks of a step; everything in it can only make the step harder to do, or drop an optional one. */
export const StepRestrictionSchema = z.strictObject({
  /** Leaves the step out; only an optional step can be. */
  drop: z.exactOptional(z.literal(true)),
  /** Must hold besides the condition that is there. */
  guard: z.exactOptional(ExpressionSchema),
  /** Roles that may still do it: some of those that do, or local roles made of them. */
  roles: names,
  /** Kinds of unit in whose services it may still be done: some of those in which it may, any where nothing is said. */
  units: names,
  /** Steps that must have been done before. */
  after: names,
  /** Documents asked besides those that are, under the layer's namespace. */
  documents: z.exactOptional(z.array(z.strictObject({ id: PartIdSchema, label: LabelSchema })).min(1)),
  /** Signatures asked besides those that are. */
  signatures: z.exactOptional(
    z.array(z.strictObject({ record: z.string().max(80), parties: z.array(z.string().min(1).max(80)).min(1) })).min(1),
  ),
  /** Steps whose author may not do this one. */
  fourEyes: names,
});

/** A way of ending that a layer adds: a stricter twin of a step that ends the case, with an outcome that stands for the common one. */
export const OutcomeVariantSchema = z.strictObject({
  /** Name of the new step, of its end and of its outcome. */
  id: PartIdSchema,
  label: LabelSchema,
  /** The step that it is a twin of. */
  of: z.string().max(80),
  outcome: LabelSchema,
  to: z.exactOptional(StepRestrictionSchema.omit({ drop: true })),
});

/** What a layer adds to a procedure; every name in it begins with the layer's namespace. */
export const StepExtensionSchema = z.strictObject({
  /** Steps done where the case stands: they never move it. */
  steps: z.exactOptional(z.array(steps.element).min(1)),
  deadlines: z.exactOptional(z.array(deadlines.element).min(1)),
  records: z.exactOptional(records),
  /** Local outcomes, each standing for a common one. */
  variants: z.exactOptional(z.array(OutcomeVariantSchema).min(1)),
});

const part = { procedure: z.string().max(80) };

/** Operations on procedures. */
export const procedureOperations = [
  operation('restrict', 'step', { ...part, step: z.string().max(80), to: StepRestrictionSchema }),
  operation('extend', 'step', { ...part, with: StepExtensionSchema }),
  operation('relabel', 'step', { ...part, step: z.string().max(80), label: LabelSchema }),
  /** A shorter term; only where the norm ties no effect to it and the duty is the ente's. */
  operation('restrict', 'deadline', { ...part, deadline: z.string().max(80), amount: z.int().min(1).max(10_000) }),
  operation('extend', 'procedures', { add: ProcedureSchema }),
  operation('relabel', 'procedure', {
    ...part,
    what: z.enum(['states', 'phases', 'outcomes', 'deadlines', 'procedure']),
    id: z.string().max(80),
    label: LabelSchema,
  }),
] as const;

export type StepRestriction = z.infer<typeof StepRestrictionSchema>;
export type StepExtension = z.infer<typeof StepExtensionSchema>;
export type OutcomeVariant = z.infer<typeof OutcomeVariantSchema>;
