import * as z from 'zod';
import { LabelSchema, NormSchema, PartIdSchema } from './part.schema';

/** An amount of time and how its last day is found (art. 2963 c.c., art. 155 c.p.c.: the first day does not count). */
export const TermSchema = z.strictObject({
  amount: z.int().min(0).max(10_000),
  unit: z.enum(['hour', 'day', 'working-day', 'month', 'year']),
  /** Which day closes the term when the computed one is a Saturday, Sunday or holiday. */
  lastDay: z.exactOptional(z.enum(['as-is', 'next-working-day', 'previous-working-day'])),
});

/** What happens when nobody acts in time. */
export const SilenceSchema = z.strictObject({
  effect: z.enum(['assent', 'refusal', 'lapse', 'escalation', 'substitute-power', 'report', 'none']),
  label: LabelSchema,
  /** The step that becomes due, done by whom it says. */
  step: z.exactOptional(PartIdSchema),
});

/** A duty to act by a day: opened, closed, suspended and interrupted by steps. */
export const DeadlineSchema = z.strictObject({
  id: PartIdSchema,
  label: LabelSchema,
  term: TermSchema,
  norm: z.exactOptional(NormSchema),
  /** No norm found by us states this term: the ente's own act must confirm it. */
  toConfirm: z.exactOptional(z.literal(true)),
  /** Fact that gives the first day instead of the day of the step, for example `progetto.startDate`. */
  from: z.exactOptional(z.string().max(160)),
  /** Who must act, for work queues: a body of the procedure and roles. */
  duty: z.exactOptional(z.strictObject({ body: z.exactOptional(PartIdSchema), roles: z.array(z.string()).min(1) })),
  /** Days before the end from which it is shown as near. */
  warnDays: z.exactOptional(z.int().min(0).max(365)),
  /** Longest suspension in days; the rest counts again (art. 2, c. 7, L. 241/1990: thirty). */
  longestSuspension: z.exactOptional(z.int().min(1).max(3650)),
  silence: z.exactOptional(SilenceSchema),
});

export type Term = z.infer<typeof TermSchema>;
export type Silence = z.infer<typeof SilenceSchema>;
export type Deadline = z.infer<typeof DeadlineSchema>;
