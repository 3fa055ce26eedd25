import * as z from 'zod';
import {
  ElementNameSchema,
  ExpressionSchema,
  FactNameSchema,
  LabelSchema,
  NormSchema,
  PartIdSchema,
  PurposeSchema,
} from './part.schema';

/** Who may act: roles, in which bodies (the holder of the case unless told otherwise) and services, and limits beyond the role. */
export const WhoSchema = z.strictObject({
  roles: z.array(z.string().min(1)).min(1),
  bodies: z.exactOptional(z.array(PartIdSchema).min(1)),
  /** Only in the services of these kinds of unit, whatever the role; in any when absent. */
  units: z.exactOptional(z.array(z.string().min(1)).min(1)),
  /** Only the operator responsible for the case, or one of these roles in their stead. */
  responsibleOr: z.exactOptional(z.array(z.string().min(1))),
  /** The holder may hand the step over to another body. */
  delegable: z.exactOptional(z.literal(true)),
});

/** A record written by a step, under the name that the procedure gives it. */
export const RecordProductSchema = z.strictObject({
  kind: z.literal('record'),
  record: FactNameSchema,
  /** `write` creates or revises; `sign` revises by adding signatures only. */
  mode: z.enum(['create', 'revise', 'write', 'sign']),
  optional: z.exactOptional(z.literal(true)),
  /** Elements of the record that follow from the step itself, over the facts of the case and of the command: nobody types them. */
  values: z.exactOptional(z.record(ElementNameSchema, ExpressionSchema)),
  /** Elements that the step empties. */
  clears: z.exactOptional(z.array(ElementNameSchema).min(1)),
});

/** A thing to do that the step puts on somebody's list, until one of the steps `doneBy` is done. */
export const TaskProductSchema = z.strictObject({
  kind: z.literal('task'),
  id: PartIdSchema,
  label: LabelSchema,
  for: z.strictObject({
    roles: z.array(z.string()).min(1),
    body: z.exactOptional(PartIdSchema),
    responsible: z.exactOptional(z.literal(true)),
  }),
  doneBy: z.array(PartIdSchema).min(1),
  deadline: z.exactOptional(PartIdSchema),
});

/** A communication to a person or an office, as the law asks. */
export const NoticeProductSchema = z.strictObject({
  kind: z.literal('notice'),
  id: PartIdSchema,
  label: LabelSchema,
  to: z.enum(['person', 'reporter', 'operator', 'body', 'authority']),
  norm: z.exactOptional(NormSchema),
});

/** A message to another body of the procedure, carried by `interchange`. */
export const MessageProductSchema = z.strictObject({
  kind: z.literal('message'),
  id: PartIdSchema,
  label: LabelSchema,
  to: PartIdSchema,
  record: z.exactOptional(FactNameSchema),
});

/** What a step leaves behind. */
export const ProductSchema = z.discriminatedUnion('kind', [
  RecordProductSchema,
  TaskProductSchema,
  NoticeProductSchema,
  MessageProductSchema,
]);

/** What a step asks of who does it. */
export const AsksSchema = z.strictObject({
  forms: z.exactOptional(z.array(PartIdSchema)),
  documents: z.exactOptional(
    z.array(
      z.strictObject({
        id: PartIdSchema,
        label: LabelSchema,
        optional: z.exactOptional(z.literal(true)),
        /** The element of a record that the step writes where the document is to be put; without it, whoever does the step says that it is there. */
        in: z.exactOptional(z.strictObject({ record: FactNameSchema, element: ElementNameSchema })),
      }),
    ),
  ),
  /** Parties whose signature the record must bear when the step is done. */
  signatures: z.exactOptional(
    z.array(z.strictObject({ record: FactNameSchema, parties: z.array(z.string().min(1)).min(1) })),
  ),
  /** A reason, from a vocabulary when one is named. */
  reason: z.exactOptional(z.strictObject({ vocabulary: z.exactOptional(z.string()) })),
});

/** One way out of a step: the first whose condition holds; the last has none. */
export const BranchSchema = z.strictObject({ when: z.exactOptional(ExpressionSchema), to: PartIdSchema });

/** What a step does to deadlines; an interruption makes the whole term begin again. */
export const ClockSchema = z.strictObject({
  opens: z.exactOptional(z.array(PartIdSchema)),
  closes: z.exactOptional(z.array(PartIdSchema)),
  suspends: z.exactOptional(z.array(PartIdSchema)),
  resumes: z.exactOptional(z.array(PartIdSchema)),
  interrupts: z.exactOptional(z.array(PartIdSchema)),
});

/** One thing that can be done to a case. */
export const StepSchema = z.strictObject({
  id: PartIdSchema,
  label: LabelSchema,
  norm: z.exactOptional(NormSchema),
  who: WhoSchema,
  /**
   * Why the step is done, where it is not for the purpose of the procedure: who has only such steps sees of a case what that purpose lets
   * them see, and of its story these steps alone.
   */
  purpose: z.exactOptional(PurposeSchema),
  /** `start` opens the case, `live` is every state that is not an end, `ended` every end. */
  from: z.union([z.enum(['start', 'live', 'ended']), z.array(PartIdSchema).min(1)]),
  /** Where it leads; the case stays where it is when absent. */
  to: z.exactOptional(z.union([PartIdSchema, z.array(BranchSchema).min(2)])),
  /** `exit` ends early with a reason, `reopening` begins a new round, `assignment` changes who is responsible. */
  kind: z.exactOptional(z.enum(['exit', 'reopening', 'assignment'])),
  guard: z.exactOptional(ExpressionSchema),
  /** Steps that must have been done in this round. */
  after: z.exactOptional(z.array(PartIdSchema).min(1)),
  /** Possible only once this deadline has passed. */
  whenExpired: z.exactOptional(PartIdSchema),
  asks: z.exactOptional(AsksSchema),
  produces: z.exactOptional(z.array(ProductSchema)),
  deadlines: z.exactOptional(ClockSchema),
  /** Names the responsible operator, in the command or by what it brings, or the body that plays a part in the case. */
  assigns: z.exactOptional(
    z.strictObject({
      responsible: z.exactOptional(z.union([z.literal(true), ExpressionSchema])),
      bodies: z.exactOptional(z.array(PartIdSchema).min(1)),
      /** Who plays some of the bodies, where it follows from what the command brings and nobody has to say it. */
      parties: z.exactOptional(z.record(PartIdSchema, ExpressionSchema)),
    }),
  ),
  /** Starts another procedure as a part of this case. */
  calls: z.exactOptional(
    z.strictObject({
      procedure: PartIdSchema,
      as: FactNameSchema,
      /** What it puts on whose list until that case is opened. */
      task: z.exactOptional(z.strictObject({ label: LabelSchema, roles: z.array(z.string().min(1)).min(1) })),
    }),
  ),
  /** Sub-procedures that must have come to a result. */
  awaits: z.exactOptional(z.array(FactNameSchema).min(1)),
  /** Decides on somebody's right: a notice must go with it (art. 3 and 21-bis, L. 241/1990). */
  decision: z.exactOptional(z.literal(true)),
  /** Steps whose author may not do this one. */
  fourEyes: z.exactOptional(z.array(PartIdSchema).min(1)),
  /** May be left out: no later step asks for it, and a profile may drop it. */
  optional: z.exactOptional(z.literal(true)),
  /** May be done again while the case stays where it is. */
  repeatable: z.exactOptional(z.literal(true)),
  /** Done beside the others of its state, in any order; never moves the case. */
  parallel: z.exactOptional(z.literal(true)),
  /** May be undone while nothing else has happened. */
  reversible: z.exactOptional(z.literal(true)),
});

export type Who = z.infer<typeof WhoSchema>;
export type Product = z.infer<typeof ProductSchema>;
export type RecordProduct = z.infer<typeof RecordProductSchema>;
export type TaskProduct = z.infer<typeof TaskProductSchema>;
export type NoticeProduct = z.infer<typeof NoticeProductSchema>;
export type MessageProduct = z.infer<typeof MessageProductSchema>;
export type DocumentAsked = NonNullable<z.infer<typeof AsksSchema>['documents']>[number];
export type Branch = z.infer<typeof BranchSchema>;
export type Clock = z.infer<typeof ClockSchema>;
export type Step = z.infer<typeof StepSchema>;
