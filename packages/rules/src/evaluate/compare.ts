import { compareExact, type Exact, Rational } from '../exact';
import type { Outcome } from './outcome';

/** Tells whether an outcome is a magnitude. */
export function isExact(outcome: Outcome): outcome is Exact {
  return typeof outcome === 'number' || outcome instanceof Rational;
}

/** Orders two magnitudes or two dates; `undefined` when they have no order. */
export function compareOutcomes(a: Outcome, b: Outcome): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return isExact(a) && isExact(b) ? compareExact(a, b) : undefined;
}

/** Tells whether two scalars are the same; `undefined` when they cannot be held against each other. */
export function sameOutcome(a: Outcome, b: Outcome): boolean | undefined {
  if (typeof a === 'object' || typeof b === 'object')
    return isExact(a) && isExact(b) ? compareExact(a, b) === 0 : undefined;
  return typeof a === typeof b ? a === b : undefined;
}
