import * as z from 'zod';

const number = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .pipe(z.int().max(most));

/** Which cases a list is of, in which order, and which page of it: nothing that names a person, since addresses end up in logs. */
export const CaseListQuerySchema = z.strictObject({
  /** Those that the operator answers for, those of their service, or all that they may see. */
  for: z.enum(['operator', 'unit', 'ente']).default('ente'),
  standing: z.enum(['live', 'ended']).optional(),
  procedure: z.string().max(80).optional(),
  /** A column; a minus puts the last first. */
  sort: z.enum(['due', '-due', 'openedOn', '-openedOn', 'updatedAt', '-updatedAt', 'state', '-state']).optional(),
  page: number(10_000).default(1),
  size: number(100).default(20),
});

/** A question for a list of cases. */
export type CaseListQuery = z.infer<typeof CaseListQuerySchema>;
