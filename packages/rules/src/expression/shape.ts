import type { Path } from '@cartella/core';
import type { Expression, Op } from './expression';

/** What one property of a node holds; a list of words is a choice between them. */
export interface PropertyShape {
  readonly holds:
    | 'expression'
    | 'expressions'
    | 'cases'
    | 'path'
    | 'name'
    | 'id'
    | 'step'
    | 'scalars'
    | readonly string[];
  readonly optional?: boolean;
  /** Several of the words, rather than one. */
  readonly several?: boolean;
}

const one: PropertyShape = { holds: 'expression' };
const maybe: PropertyShape = { holds: 'expression', optional: true };
const many: PropertyShape = { holds: 'expressions' };
const path: PropertyShape = { holds: 'path' };
const id: PropertyShape = { holds: 'id' };
const element: PropertyShape = { holds: 'name', optional: true };
const dateUnit: PropertyShape = { holds: ['day', 'working-day', 'month', 'year'] };
const pair = { left: one, right: one };

/** Why a value may be absent, as words of the language. */
export const absenceKinds = ['not-asked', 'unknown', 'refused', 'masked', 'not-applicable'] as const;

/** Names that no input, field or property of a constant may have. */
export const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The properties of every node beyond `op` and its annotation: the one table that parsing, walking and the JSON Schema read.
 * A literal carries its type and value instead.
 */
export const shapes: { readonly [Name in Op]: Readonly<Record<string, PropertyShape>> } = {
  literal: {},
  path: { path },
  parameter: { id, at: maybe },
  today: {},
  add: { of: many },
  multiply: { of: many },
  min: { of: many },
  max: { of: many },
  subtract: pair,
  divide: pair,
  clamp: { of: one, from: maybe, to: maybe },
  round: { of: one, step: { holds: 'step' }, mode: { holds: ['half-up', 'half-even', 'floor', 'ceil', 'down'] } },
  eq: pair,
  ne: pair,
  lt: pair,
  le: pair,
  gt: pair,
  ge: pair,
  between: { of: one, from: one, to: one },
  within: { of: one, period: one },
  in: { of: one, list: one },
  member: {
    of: one,
    vocabulary: id,
    property: { holds: 'id', optional: true },
    is: { holds: 'scalars', optional: true },
    on: maybe,
  },
  and: { of: many },
  or: { of: many },
  not: { of: one },
  present: { path },
  absent: { path, kinds: { holds: absenceKinds, several: true, optional: true } },
  if: { condition: one, value: one, else: one },
  cases: { cases: { holds: 'cases' }, else: one },
  missing: { of: one, policy: { holds: ['use', 'ask'] }, value: maybe },
  count: { over: path, as: element, where: maybe },
  any: { over: path, as: element, where: one },
  all: { over: path, as: element, where: one },
  sum: { over: path, as: element, where: maybe, of: one },
  first: {
    over: path,
    as: element,
    where: maybe,
    by: maybe,
    order: { holds: ['ascending', 'descending'], optional: true },
    of: one,
  },
  age: { of: one, at: maybe },
  dateAdd: { of: one, amount: one, unit: dateUnit },
  dateDifference: { from: one, to: one, unit: dateUnit },
  length: { of: one },
  bands: { of: one, table: one, else: maybe },
  polyline: { of: one, table: one },
  matrix: { row: one, column: one, table: one, else: maybe },
  incidence: { cost: one, income: one, target: one, max: maybe },
};

/** A node directly inside another, and where. */
export interface Child {
  readonly at: Path;
  readonly node: Expression;
}

/** Lists the nodes directly inside a node: whoever only walks needs no table of the properties. */
export function childrenOf(node: Expression): Child[] {
  return node.op === 'literal' ? [] : nodesIn(node, []);
}

function nodesIn(holder: object, at: Path): Child[] {
  return Object.entries(holder).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const place = [...at, Array.isArray(holder) ? Number(key) : key];
    return 'op' in value ? [{ at: place, node: value as Expression }] : nodesIn(value, place);
  });
}

/** Rebuilds a node with each of the nodes directly inside it replaced. */
export function mapChildren(node: Expression, replace: (child: Expression, at: Path) => Expression): Expression {
  const copy: Record<string, unknown> = { ...node };
  for (const [property, { holds }] of Object.entries(shapes[node.op])) {
    const value = copy[property];
    if (value === undefined) continue;
    if (holds === 'expression') copy[property] = replace(value as Expression, [property]);
    if (holds === 'expressions')
      copy[property] = (value as readonly Expression[]).map((child, index) => replace(child, [property, index]));
    if (holds === 'cases')
      copy[property] = (value as readonly { when: Expression; value: Expression }[]).map((branch, index) => ({
        when: replace(branch.when, [property, index, 'when']),
        value: replace(branch.value, [property, index, 'value']),
      }));
  }
  return copy as unknown as Expression;
}
