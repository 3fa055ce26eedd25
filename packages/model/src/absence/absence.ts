import * as z from 'zod';

/** Why a datum is not there. A required element accepts some of these where the model says so. */
export const AbsenceKindSchema = z.enum(['not-asked', 'unknown', 'refused', 'masked', 'not-applicable']);

export type AbsenceKind = z.infer<typeof AbsenceKindSchema>;

/** A datum that is known not to be there, with the reason. */
export interface Absent {
  readonly absent: AbsenceKind;
}

/** Accepts a value or one of the stated reasons for its absence. */
export function orAbsent<S extends z.ZodType, const K extends readonly [AbsenceKind, ...AbsenceKind[]]>(
  schema: S,
  kinds: K,
) {
  return z.union([schema, z.strictObject({ absent: z.enum(kinds) })]);
}

/** Tells whether a value is the statement of an absence. */
export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'absent');
}

/** The value, or `undefined` when it is absent for whatever reason. */
export function presentValue<T>(value: T): Exclude<T, Absent> | undefined {
  return isAbsent(value) ? undefined : (value as Exclude<T, Absent>);
}
