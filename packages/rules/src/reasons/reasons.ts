import type { Norm, Path } from '@cartella/core';
import type { Context } from '../evaluate';
import { explain, pathsRead, type TraceStep } from '../explain';
import type { Expression, Inputs, Op } from '../expression';

/** A sub-condition that keeps a condition from holding. */
export interface Reason {
  /** Place of the sub-condition in the expression. */
  readonly at: Path;
  readonly op: Op;
  /** False: the sub-condition is settled against. True: it is not known, because of the paths in `because`. */
  readonly unknown: boolean;
  /** Code and norm of the sub-condition, or of the nearest condition around it that has them. */
  readonly code?: string;
  readonly norm?: Norm;
  /** Places of the data that it looks at, the one chosen by the author first. */
  readonly paths: readonly string[];
  readonly because: readonly string[];
  /** Place in the expression of the condition that the code was written on. */
  readonly of: Path;
  /** Indexes of the elements at hand, inside aggregates. */
  readonly elements: readonly number[];
}

/**
 * Finds why a condition does not hold: every smallest sub-condition that makes it false or, when it is unknown, unknown.
 * A condition that chooses a branch is not among them: the branch is.
 *
 * @param inputs - When given, a value that is not of its declared type counts as unknown, as in `compile`.
 * @returns Nothing when the condition holds.
 */
export function reasons(expression: Expression, context: Context, inputs?: Inputs): readonly Reason[] {
  const { root } = explain(expression, context, inputs);
  return root.known && root.value !== false ? [] : settledBy(root, { of: [] });
}

/** What a step takes over from the conditions around it. */
interface Around {
  readonly code?: string | undefined;
  readonly norm?: Norm | undefined;
  readonly place?: string | undefined;
  readonly of: Path;
}

function settledBy(step: TraceStep, outer: Around): Reason[] {
  const { code, norm, place, at } = step;
  const isPlain = code === undefined && norm === undefined && place === undefined;
  const around: Around = isPlain
    ? outer
    : {
        code: code ?? outer.code,
        norm: norm ?? outer.norm,
        // A condition with its own code is about its own inputs, wherever those around it are shown.
        place: code === undefined ? (place ?? outer.place) : place,
        of: code === undefined ? outer.of : at,
      };
  const parts = decisiveParts(step);
  return parts.length > 0 ? parts.flatMap((part) => settledBy(part, around)) : [reasonOf(step, around)];
}

function reasonOf(step: TraceStep, { code, norm, place, of }: Around): Reason {
  const { at, op, known, because = [], elements = [] } = step;
  return {
    at,
    op,
    unknown: !known,
    ...(code !== undefined && { code }),
    ...(norm !== undefined && { norm }),
    paths: pathsRead(step, place === undefined ? [] : [place]),
    because,
    of: code === undefined ? at : of,
    elements,
  };
}

/** The parts whose value made that of the step; none when the step itself is the smallest. */
function decisiveParts({ op, known, value, steps }: TraceStep): readonly TraceStep[] {
  switch (op) {
    case 'not':
      return steps;
    case 'and':
    case 'or':
    case 'any':
    case 'all': {
      const alike = steps.filter((part) => part.known === known && part.value === value);
      // A false `any` and a true `all` are of the collection as a whole.
      const whole = known && value === (op === 'all') && (op === 'any' || op === 'all');
      return whole ? [] : alike;
    }
    case 'if':
    case 'cases':
      return steps.slice(-1);
    case 'missing':
      return known || steps.length === 1 ? steps.slice(-1) : [];
    default:
      return [];
  }
}
