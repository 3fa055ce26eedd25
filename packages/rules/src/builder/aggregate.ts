import type { Expression } from '../expression';
import { type Operand, toExpression } from './literal';
import { toDotted } from './source';

/** A collection: its path, or how its element is named inside when `item` is taken by an outer aggregate. */
export type Collection = string | { readonly over: string; readonly as: string };

function collection(of: Collection) {
  return typeof of === 'string' ? { over: toDotted(of) } : { over: of.over, as: of.as };
}

function filter(where: Operand | undefined) {
  return where === undefined ? {} : { where: toExpression(where) };
}

/** How many elements there are, or satisfy the predicate. */
export function count(over: Collection, where?: Operand): Expression {
  return { op: 'count', ...collection(over), ...filter(where) };
}

/** The sum of `of` over the elements, or over those that satisfy the predicate. */
export function sum(over: Collection, of: Operand, where?: Operand): Expression {
  return { op: 'sum', ...collection(over), ...filter(where), of: toExpression(of) };
}

/** At least one element satisfies the predicate. */
export function any(over: Collection, where: Operand): Expression {
  return { op: 'any', ...collection(over), where: toExpression(where) };
}

/** Every element satisfies the predicate; true of an empty collection. */
export function all(over: Collection, where: Operand): Expression {
  return { op: 'all', ...collection(over), where: toExpression(where) };
}

/** Which element {@link first} takes. */
export interface FirstOptions {
  readonly where?: Operand;
  readonly by?: Operand;
  readonly order?: 'ascending' | 'descending';
}

/** `of` of the first element in the order of `by`, or of the list; unknown when there is none. */
export function first(over: Collection, of: Operand, { where, by, order }: FirstOptions = {}): Expression {
  return {
    op: 'first',
    ...collection(over),
    ...filter(where),
    ...(by !== undefined && { by: toExpression(by) }),
    ...(order !== undefined && { order }),
    of: toExpression(of),
  };
}
