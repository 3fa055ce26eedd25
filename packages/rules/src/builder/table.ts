import type { Constant, Expression, ListType, ObjectType, ValueType } from '../expression';
import { type Operand, toExpression } from './literal';

/** Where a row or column applies: up to a bound included, below it, at one value, or everywhere else when empty. */
export interface TableKey {
  readonly upTo?: Constant;
  readonly below?: Constant;
  readonly is?: Constant;
}

/** A row of {@link bands}. */
export interface Band extends TableKey {
  readonly value: Constant;
}

/** A point of {@link polyline}. */
export interface Point {
  readonly at: Constant;
  readonly value: Constant;
}

/** The cells of {@link matrix}: `values[row][column]`. */
export interface Grid {
  readonly rows: readonly TableKey[];
  readonly columns: readonly TableKey[];
  readonly values: readonly (readonly Constant[])[];
}

function keyFields(key: ValueType): Record<string, ValueType> {
  const bound = { ...key, optional: true };
  return { upTo: bound, below: bound, is: bound };
}

/** The type of a table of bands, for a literal or a parameter. */
export function bandsType(key: ValueType, value: ValueType): ListType {
  return { type: 'list', of: { type: 'object', fields: { ...keyFields(key), value } } };
}

/** The type of the points of a polyline. */
export function pointsType(at: ValueType, value: ValueType): ListType {
  return { type: 'list', of: { type: 'object', fields: { at, value } } };
}

/** The type of a matrix. */
export function gridType(row: ValueType, column: ValueType, value: ValueType): ObjectType {
  return {
    type: 'object',
    fields: {
      rows: { type: 'list', of: { type: 'object', fields: keyFields(row) } },
      columns: { type: 'list', of: { type: 'object', fields: keyFields(column) } },
      values: { type: 'list', of: { type: 'list', of: value } },
    },
  };
}

/** A constant table of a type: `table(bandsType({ type: 'money' }, { type: 'money' }), rows)`. */
export function table(type: ListType | ObjectType, value: readonly Band[] | readonly Point[] | Grid): Expression {
  return { op: 'literal', ...type, value: value as unknown as Constant };
}

/** The value of the first band that holds `of`; `otherwise` beyond the last one. */
export function bands(of: Operand, rows: Expression, otherwise?: Operand): Expression {
  return {
    op: 'bands',
    of: toExpression(of),
    table: rows,
    ...(otherwise !== undefined && { else: toExpression(otherwise) }),
  };
}

/** The height at `of` of the broken line through the points. */
export function polyline(of: Operand, points: Expression): Expression {
  return { op: 'polyline', of: toExpression(of), table: points };
}

/** The cell of two keys; `otherwise` beyond the last row or column. */
export function matrix(row: Operand, column: Operand, grid: Expression, otherwise?: Operand): Expression {
  return {
    op: 'matrix',
    row: toExpression(row),
    column: toExpression(column),
    table: grid,
    ...(otherwise !== undefined && { else: toExpression(otherwise) }),
  };
}

/** What brings `cost` down to the share `target` of `income`, not above `limit`. */
export function incidence(cost: Operand, income: Operand, target: Operand, limit?: Operand): Expression {
  return {
    op: 'incidence',
    cost: toExpression(cost),
    income: toExpression(income),
    target: toExpression(target),
    ...(limit !== undefined && { max: toExpression(limit) }),
  };
}
