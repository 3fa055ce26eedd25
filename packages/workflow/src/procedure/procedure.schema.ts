import * as z from 'zod';
import { DeadlineSchema } from './deadline.schema';
import {
  ElementNameSchema,
  ExpressionSchema,
  FactNameSchema,
  InputsSchema,
  LabelSchema,
  NormSchema,
  PartIdSchema,
  PurposeSchema,
} from './part.schema';
import { StepSchema } from './step.schema';

/** Version of the language that procedures are written in; an engine refuses a newer one. */
export const procedureLanguage = 1;

/** A part of the path that people recognise. */
export const PhaseSchema = z.strictObject({ id: PartIdSchema, label: LabelSchema, norm: z.exactOptional(NormSchema) });

/** Where a case may stand. */
export const StateSchema = z.strictObject({
  id: PartIdSchema,
  label: LabelSchema,
  phase: PartIdSchema,
  /** The outcome with which the case ends here; a live state has none. */
  outcome: z.exactOptional(PartIdSchema),
  /** The body that the case waits for here. */
  waitsFor: z.exactOptional(PartIdSchema),
  /** What the case that called this one is told when it comes here, although it goes on; an end tells its outcome. */
  answers: z.exactOptional(PartIdSchema),
});

/** How a case may end. */
export const OutcomeSchema = z.strictObject({
  id: PartIdSchema,
  label: LabelSchema,
  /** A case can be inconclusive without being wrong. */
  conclusive: z.boolean(),
  /** The common outcome that a local one stands for. */
  common: z.exactOptional(PartIdSchema),
});

/** A record of the case, under the name by which steps and guards call it. */
export const CaseRecordSchema = z.strictObject({
  kind: z.string().min(1).max(80),
  label: LabelSchema,
  /** Guards read a list instead of the latest one. */
  many: z.exactOptional(z.literal(true)),
  /** There is only one for what this element names, whatever the case: a case that would create another takes the one that is there. */
  onePer: z.exactOptional(ElementNameSchema),
  /** A re-opened case needs it anew. */
  renewed: z.exactOptional(z.literal(true)),
  /** Parties who must all sign it before the path relies on it. */
  parties: z.exactOptional(z.array(z.string().min(1)).min(1)),
  /** Why it is written although no step reads it. */
  keptFor: z.exactOptional(LabelSchema),
});

/** A body that takes part: the first is the holder of the case, the others are named by a step that `assigns` them. */
export const BodySchema = z.strictObject({ id: PartIdSchema, label: LabelSchema });

/** A condition that must go on holding after it was granted, checked whenever its deadline comes round. */
export const ConditionSchema = z.strictObject({
  id: PartIdSchema,
  label: LabelSchema,
  holds: ExpressionSchema,
  timedBy: PartIdSchema,
  /** The step that becomes due when it no longer holds. */
  otherwise: PartIdSchema,
  norm: z.exactOptional(NormSchema),
});

/** How cases in flight under an earlier version go on under this one. */
export const SuccessionSchema = z.strictObject({
  /** Version that is succeeded. */
  version: z.string(),
  /** New state of each old live state that changed its name; the others keep theirs. */
  states: z.record(PartIdSchema, PartIdSchema),
  steps: z.exactOptional(z.record(PartIdSchema, PartIdSchema)),
  deadlines: z.exactOptional(z.record(PartIdSchema, PartIdSchema)),
});

/** A procedure as data. */
export const ProcedureSchema = z.strictObject({
  language: z.int().min(1),
  id: PartIdSchema,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  label: LabelSchema,
  description: LabelSchema,
  norms: z.array(NormSchema),
  /** Why the data of its cases are processed; the care project when absent. */
  purpose: z.exactOptional(PurposeSchema),
  bodies: z.array(BodySchema).min(1),
  /** Facts that guards read and the application provides. */
  inputs: InputsSchema,
  records: z.record(FactNameSchema, CaseRecordSchema),
  phases: z.array(PhaseSchema).min(1),
  states: z.array(StateSchema).min(1),
  outcomes: z.array(OutcomeSchema).min(1),
  steps: z.array(StepSchema).min(1),
  deadlines: z.array(DeadlineSchema),
  conditions: z.exactOptional(z.array(ConditionSchema)),
  succeeds: z.exactOptional(z.array(SuccessionSchema)),
});

export type Phase = z.infer<typeof PhaseSchema>;
export type ProcedureState = z.infer<typeof StateSchema>;
export type Outcome = z.infer<typeof OutcomeSchema>;
export type CaseRecordDeclaration = z.infer<typeof CaseRecordSchema>;
export type Body = z.infer<typeof BodySchema>;
export type Condition = z.infer<typeof ConditionSchema>;
export type Succession = z.infer<typeof SuccessionSchema>;
export type Procedure = z.infer<typeof ProcedureSchema>;
