import { fromNumber } from '../exact';
import { type Absence, type AbsenceKind, absenceKinds } from '../expression';
import type { Outcome } from './outcome';

/** Tells whether a value of a record says that there is none, and why. */
export function isAbsence(value: unknown): value is Absence {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'absent')) return false;
  return (absenceKinds as readonly unknown[]).includes((value as Absence).absent);
}

/** Why a value is not there; `undefined` when it is. Nothing written at all is `not-asked`. */
export function absenceOf(value: unknown): AbsenceKind | undefined {
  if (value === undefined || value === null) return 'not-asked';
  return isAbsence(value) ? value.absent : undefined;
}

/** Takes a value of the data as what it looks like; `undefined` when it cannot be used. */
export function decode(value: unknown): Outcome | undefined {
  switch (typeof value) {
    case 'boolean':
    case 'string':
      return value;
    case 'number':
      return fromNumber(value);
    case 'object':
      return value === null || isAbsence(value) ? undefined : value;
    default:
      return undefined;
  }
}

/** Tells whether a value is a nested record of the data. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isAbsence(value);
}
