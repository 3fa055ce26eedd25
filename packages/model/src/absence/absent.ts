/** Why a datum is not there, in the order in which a form offers the reasons. */
export const absenceKinds = ['not-asked', 'unknown', 'refused', 'masked', 'not-applicable'] as const;

/** Why a datum is not there. A required element accepts some of these where the model says so. */
export type AbsenceKind = (typeof absenceKinds)[number];

/** A datum that is known not to be there, with the reason. */
export interface Absent {
  readonly absent: AbsenceKind;
}

/** Tells whether a value is the statement of an absence. */
export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'absent');
}

/** The value, or `undefined` when it is absent for whatever reason. */
export function presentValue<T>(value: T): Exclude<T, Absent> | undefined {
  return isAbsent(value) ? undefined : (value as Exclude<T, Absent>);
}
