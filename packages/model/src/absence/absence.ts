import * as z from 'zod';
import { type AbsenceKind, absenceKinds } from './absent';

/** Why a datum is not there. */
export const AbsenceKindSchema = z.enum(absenceKinds);

/** Accepts a value or one of the stated reasons for its absence. */
export function orAbsent<S extends z.ZodType, const K extends readonly [AbsenceKind, ...AbsenceKind[]]>(
  schema: S,
  kinds: K,
) {
  return z.union([schema, z.strictObject({ absent: z.enum(kinds) })]);
}
