import type { Path } from '@cartella/core';
import type { Constant, Expression, Inputs, NodeOf, ValueType } from '../expression';
import { expectNumber } from './infer-arithmetic';
import { expect } from './infer-source';
import { checkIssue } from './issues';
import { checkKeys, checkPoints, type Key } from './keys';
import { type Inference, isNumeric, type Scope, type Typed } from './typed';
import { unify } from './unify';

const keys = ['integer', 'number', 'money', 'date', 'boolean', 'text', 'code'] as const;

/** A table is constant, so that its gaps and overlaps are found before it is used: a literal, or every value of a parameter. */
function constantsOf(inference: Inference, table: Expression, at: Path): readonly (readonly [Constant, Path])[] {
  if (table.op === 'literal') return [[table.value, [...at, 'value']]];
  if (table.op === 'parameter')
    return (inference.parameters.get(table.id)?.values ?? []).map(({ value }) => [value, at]);
  inference.refuse(checkIssue.tableNotConstant, at);
  return [];
}

function fieldsOf(type: ValueType | undefined): Inputs | undefined {
  return type?.type === 'list' && type.of.type === 'object' ? type.of.fields : undefined;
}

function keyTypeOf(fields: Inputs | undefined): ValueType | undefined {
  return fields?.['upTo'] ?? fields?.['below'] ?? fields?.['is'];
}

/** Types the value looked up and holds it against the type of the keys. */
function inferKey(inference: Inference, of: Expression, key: ValueType, at: Path, scope: Scope): Typed | undefined {
  const typed = expect(inference, of, at, scope, ...keys);
  return typed && unify(inference, typed, { type: key, integral: true }, at) && typed;
}

export function inferBands(inference: Inference, node: NodeOf<'bands'>, at: Path, scope: Scope): Typed | undefined {
  const place = [...at, 'table'];
  const fields = fieldsOf(inference.infer(node.table, place, scope)?.type);
  const [key, value] = [keyTypeOf(fields), fields?.['value']];
  if (key === undefined || value === undefined) return inference.refuse(checkIssue.tableShape, place);
  const of = inferKey(inference, node.of, key, [...at, 'of'], scope);
  for (const [rows, where] of constantsOf(inference, node.table, place))
    checkKeys(inference, of?.type, rows as readonly Key[], node.else === undefined, where);
  return withElse(inference, node.else, { type: value, integral: true }, at, scope);
}

export function inferMatrix(inference: Inference, node: NodeOf<'matrix'>, at: Path, scope: Scope): Typed | undefined {
  const place = [...at, 'table'];
  const type = inference.infer(node.table, place, scope)?.type;
  const grid = type?.type === 'object' ? type.fields : {};
  const [row, column] = [keyTypeOf(fieldsOf(grid['rows'])), keyTypeOf(fieldsOf(grid['columns']))];
  const cells = grid['values']?.type === 'list' ? grid['values'].of : undefined;
  if (row === undefined || column === undefined || cells?.type !== 'list')
    return inference.refuse(checkIssue.tableShape, place);
  const rowType = inferKey(inference, node.row, row, [...at, 'row'], scope)?.type;
  const columnType = inferKey(inference, node.column, column, [...at, 'column'], scope)?.type;
  for (const [constant, where] of constantsOf(inference, node.table, place)) {
    const { rows, columns, values } = constant as unknown as Record<'rows' | 'columns', readonly Key[]> & {
      readonly values: readonly (readonly Constant[])[];
    };
    checkKeys(inference, rowType, rows, node.else === undefined, [...where, 'rows']);
    checkKeys(inference, columnType, columns, node.else === undefined, [...where, 'columns']);
    if (values.length !== rows.length || values.some((line) => line.length !== columns.length))
      inference.refuse(checkIssue.tableShape, [...where, 'values']);
  }
  return withElse(inference, node.else, { type: cells.of, integral: true }, at, scope);
}

function withElse(inference: Inference, otherwise: Expression | undefined, value: Typed, at: Path, scope: Scope) {
  if (otherwise === undefined) return value;
  const typed = inference.infer(otherwise, [...at, 'else'], scope);
  return typed && unify(inference, value, typed, [...at, 'else']);
}

export function inferPolyline(
  inference: Inference,
  node: NodeOf<'polyline'>,
  at: Path,
  scope: Scope,
): Typed | undefined {
  const place = [...at, 'table'];
  const fields = fieldsOf(inference.infer(node.table, place, scope)?.type);
  const [key, value] = [fields?.['at'], fields?.['value']];
  if (key === undefined || value === undefined || !isNumeric(key) || !isNumeric(value))
    return inference.refuse(checkIssue.tableShape, place);
  const of = expectNumber(inference, node.of, [...at, 'of'], scope);
  if (of !== undefined) unify(inference, of, { type: key, integral: true }, [...at, 'of']);
  for (const [points, where] of constantsOf(inference, node.table, place))
    checkPoints(inference, points as unknown as readonly { readonly at: number }[], where);
  return { type: value.type === 'integer' ? { ...value, type: 'number' } : value, integral: false };
}

export function inferIncidence(
  inference: Inference,
  node: NodeOf<'incidence'>,
  at: Path,
  scope: Scope,
): Typed | undefined {
  const cost = expect(inference, node.cost, [...at, 'cost'], scope, 'money');
  const income = expect(inference, node.income, [...at, 'income'], scope, 'money');
  const limit = node.max && expect(inference, node.max, [...at, 'max'], scope, 'money');
  const target = expectNumber(inference, node.target, [...at, 'target'], scope);
  if (target !== undefined) unify(inference, { type: { type: 'number' }, integral: false }, target, [...at, 'target']);
  if (cost === undefined || income === undefined) return undefined;
  const whole = unify(inference, cost, income, [...at, 'income']);
  if (whole !== undefined && limit !== undefined) unify(inference, whole, limit, [...at, 'max']);
  return whole && { ...whole, integral: false };
}
