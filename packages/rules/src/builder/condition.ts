import type { AbsenceKind, Expression } from '../expression';
import { list, type Operand, toExpression } from './literal';
import { toDotted } from './source';

type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

function compare(op: Comparison, left: Operand, right: Operand): Expression {
  return { op, left: toExpression(left), right: toExpression(right) };
}

/** `left = right`. */
export const eq = (left: Operand, right: Operand): Expression => compare('eq', left, right);

/** `left ≠ right`. */
export const ne = (left: Operand, right: Operand): Expression => compare('ne', left, right);

/** `left < right`. */
export const lt = (left: Operand, right: Operand): Expression => compare('lt', left, right);

/** `left ≤ right`. */
export const le = (left: Operand, right: Operand): Expression => compare('le', left, right);

/** `left > right`. */
export const gt = (left: Operand, right: Operand): Expression => compare('gt', left, right);

/** `left ≥ right`. */
export const ge = (left: Operand, right: Operand): Expression => compare('ge', left, right);

/** `from ≤ of ≤ to`. */
export function between(of: Operand, from: Operand, to: Operand): Expression {
  return { op: 'between', of: toExpression(of), from: toExpression(from), to: toExpression(to) };
}

/** A date within a period, both ends included. */
export function within(of: Operand, period: Expression): Expression {
  return { op: 'within', of: toExpression(of), period };
}

/** A value is one of a list of constants, or of a list that is an input. */
export function isIn(of: Operand, values: Expression | readonly (string | number)[]): Expression {
  return { op: 'in', of: toExpression(of), list: 'op' in values ? values : list(values) };
}

/** What {@link member} asks beyond being in the vocabulary. */
export interface MemberOptions {
  readonly property?: string;
  readonly is?: readonly (string | number | boolean)[];
  readonly on?: Operand;
}

/** A code is in a vocabulary, on the decision's date unless told otherwise. */
export function member(of: Operand, vocabulary: string, { on, ...options }: MemberOptions = {}): Expression {
  return {
    op: 'member',
    of: toExpression(of),
    vocabulary,
    ...options,
    ...(on !== undefined && { on: toExpression(on) }),
  };
}

/** All hold: false as soon as one is false, whatever is unknown. */
export function and(...of: readonly Operand[]): Expression {
  return { op: 'and', of: of.map(toExpression) };
}

/** At least one holds. */
export function or(...of: readonly Operand[]): Expression {
  return { op: 'or', of: of.map(toExpression) };
}

/** Does not hold. */
export function not(of: Operand): Expression {
  return { op: 'not', of: toExpression(of) };
}

/** The input has a value. */
export function present(name: string | readonly string[] | Expression): Expression {
  return { op: 'present', path: toDotted(name) };
}

/** The input has no value, or has none for one of the reasons named. */
export function absent(name: string | readonly string[] | Expression, ...kinds: readonly AbsenceKind[]): Expression {
  return { op: 'absent', path: toDotted(name), ...(kinds.length > 0 && { kinds }) };
}
