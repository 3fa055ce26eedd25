import {
  canonicalJson,
  createIssue,
  failure,
  type Issue,
  type Json,
  KitError,
  type Label,
  type Path,
  type Result,
  success,
} from '@cartella/core';
import { editOf, LensObstacle } from './apply-operation';
import { invertOperation, type LensOperation, type Place } from './operation';
import { editAt } from './places';

/** The way between two versions of a document, in both directions. */
export interface Lens {
  readonly from: string;
  readonly to: string;
  readonly operations: readonly LensOperation[];
}

/** Something that a document had and the other version cannot hold. */
export interface LensLoss {
  /** Number of the operation in the direction walked. */
  readonly operation: number;
  readonly path: Path;
  readonly reason: Label;
}

/** A document in the other version, and what was lost on the way. */
export interface LensResult {
  readonly value: Json;
  readonly losses: readonly LensLoss[];
}

/** Issue codes of lenses. */
export const lensIssue = {
  wrongShape: 'lens.wrong-shape',
  occupied: 'lens.occupied',
  undeclaredLoss: 'lens.undeclared-loss',
  notALens: 'lens.not-a-lens',
  doesNotInvert: 'lens.does-not-invert',
  refusedAfter: 'lens.refused-after',
  unknownVersion: 'lens.unknown-version',
  unconnected: 'lens.unconnected',
} as const;

/**
 * Takes a document, whole or incomplete, to the other version.
 *
 * Fails when the document does not have the shape that the lens starts from, and when something would be lost that the lens
 * does not declare: that is found by going back at once, operation by operation.
 */
export function applyLens(lens: Lens, document: Json): Result<LensResult> {
  const issues: Issue[] = [];
  const losses: LensLoss[] = [];
  let value: Json | undefined = document;
  for (const [operation, step] of lens.operations.entries()) {
    const [edit, back] = [editOf(step), editOf(invertOperation(step))];
    try {
      value = editAt(value, step.at, (before, at) => {
        const after = edit(before, at);
        if (!isLossless(back, before, after, at)) {
          const reason = step.loss?.forward;
          if (reason) losses.push({ operation, path: at, reason });
          else issues.push(createIssue(lensIssue.undeclaredLoss, at, { params: { operation } }));
        }
        return after;
      });
    } catch (error) {
      if (!(error instanceof LensObstacle)) throw error;
      const code = error.obstacle === 'occupied' ? lensIssue.occupied : lensIssue.wrongShape;
      return failure([createIssue(code, error.at, { params: { operation } })]);
    }
  }
  return issues.length > 0 ? failure(issues) : success({ value: value ?? null, losses });
}

function isLossless(
  back: ReturnType<typeof editOf>,
  before: Json | undefined,
  after: Json | undefined,
  at: Path,
): boolean {
  try {
    const again = back(after, at);
    if (before === undefined || again === undefined) return before === again;
    return canonicalJson(before) === canonicalJson(again);
  } catch (error) {
    if (error instanceof LensObstacle) return false;
    throw error;
  }
}

/** Turns a lens round: from the later version to the earlier. */
export function invertLens({ from, to, operations }: Lens): Lens {
  return { from: to, to: from, operations: operations.map(invertOperation).reverse() };
}

/**
 * Joins two lenses that meet.
 *
 * @throws {@link KitError} with reason `invalid-argument` when the second does not start where the first one ends.
 */
export function composeLenses(first: Lens, second: Lens): Lens {
  if (first.to !== second.from)
    throw new KitError('invalid-argument', `a lens to ${first.to} does not meet one from ${second.from}`);
  return { from: first.from, to: second.to, operations: [...first.operations, ...second.operations] };
}

/** Moves a lens below a place: the lens of a record becomes that of an envelope or message which holds it. */
export function focusLens(lens: Lens, place: Place): Lens {
  return {
    ...lens,
    operations: lens.operations.map((operation) => ({ ...operation, at: [...place, ...operation.at] })),
  };
}
