import { compareExact, type Exact, minus, over, plus, times } from '../exact';
import type { Constant, NodeOf } from '../expression';
import { compareOutcomes, isExact, sameOutcome } from './compare';
import { isRecord } from './decode';
import type { Outcome } from './outcome';
import { fromConstant } from './run-source';
import { blameOf, type Frame, numberPart, part, type Run, type Site } from './site';
import { joinUnknown, Unknown } from './unknown';

type Key = (value: Outcome) => boolean | undefined;

/** Reads a table once per constant: a parameter has one for each of its dates. */
function prepared<Table>(prepare: (constant: unknown) => Table): (outcome: Outcome) => Table {
  const tables = new WeakMap<object, Table>();
  return (outcome) => {
    if (typeof outcome !== 'object') return prepare([]);
    let table = tables.get(outcome);
    if (table === undefined) {
      table = prepare(outcome);
      tables.set(outcome, table);
    }
    return table;
  };
}

function keyOf(row: unknown): Key {
  const { upTo, below, is } = (row ?? {}) as { readonly [bound in 'upTo' | 'below' | 'is']?: Constant };
  if (is !== undefined) return withBound(is, sameOutcome);
  if (below !== undefined) return withBound(below, (value, bound) => test(compareOutcomes(value, bound), false));
  if (upTo !== undefined) return withBound(upTo, (value, bound) => test(compareOutcomes(value, bound), true));
  return () => true;
}

function withBound(constant: Constant, holds: (value: Outcome, bound: Outcome) => boolean | undefined): Key {
  const bound = fromConstant(constant);
  return (value) => holds(value, bound);
}

function test(order: number | undefined, orEqual: boolean): boolean | undefined {
  return order === undefined ? undefined : order < 0 || (orEqual && order === 0);
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The place of the key that holds, −1 beyond the last one, `undefined` when the value cannot be looked up. */
function find(keys: readonly Key[], value: Outcome): number | undefined {
  for (const [index, key] of keys.entries()) {
    const holds = key(value);
    if (holds === undefined) return undefined;
    if (holds) return index;
  }
  return -1;
}

const readBands = prepared((constant) => {
  const rows = arrayOf(constant).filter(isRecord);
  return { keys: rows.map(keyOf), values: rows.map((row) => fromConstant(row['value'] as Constant)) };
});

export function runBands(node: NodeOf<'bands'>, site: Site): Run {
  const [of, table] = [part(site, node.of, 'of'), part(site, node.table, 'table')];
  const blame = blameOf(node.of, site);
  const otherwise = node.else === undefined ? blame : part(site, node.else, 'else');
  return (frame) => {
    const [value, rows] = [of(frame), table(frame)];
    if (value instanceof Unknown) return rows instanceof Unknown ? joinUnknown(value, rows) : value;
    if (rows instanceof Unknown) return rows;
    const { keys, values } = readBands(rows);
    const index = find(keys, value);
    return index === undefined ? blame(frame) : (values[index] ?? otherwise(frame));
  };
}

const readGrid = prepared((constant) => {
  const { rows, columns, values } = constant as { readonly [name in 'rows' | 'columns' | 'values']?: unknown };
  return {
    rows: arrayOf(rows).map(keyOf),
    columns: arrayOf(columns).map(keyOf),
    values: arrayOf(values).map((line) => arrayOf(line).map((value) => fromConstant(value as Constant))),
  };
});

export function runMatrix(node: NodeOf<'matrix'>, site: Site): Run {
  const parts = [part(site, node.row, 'row'), part(site, node.column, 'column'), part(site, node.table, 'table')];
  const blame = blameOf(node, site);
  const otherwise = node.else === undefined ? blame : part(site, node.else, 'else');
  return (frame) => {
    const outcomes = parts.map((run) => run(frame));
    const unknown = outcomes.reduce<Unknown | undefined>(
      (joined, outcome) => (outcome instanceof Unknown ? joinUnknown(joined, outcome) : joined),
      undefined,
    );
    const [rowValue, columnValue, table] = outcomes;
    if (unknown !== undefined || rowValue === undefined || columnValue === undefined || table === undefined)
      return unknown ?? blame(frame);
    const grid = readGrid(table);
    const [row, column] = [find(grid.rows, rowValue), find(grid.columns, columnValue)];
    if (row === undefined || column === undefined) return blame(frame);
    return grid.values[row]?.[column] ?? otherwise(frame);
  };
}

interface Point {
  readonly at: Exact;
  readonly value: Exact;
}

const readPoints = prepared((constant) =>
  arrayOf(constant).flatMap((row): Point[] => {
    const point = isRecord(row) ? row : {};
    const [at, value] = [fromConstant(point['at'] as Constant), fromConstant(point['value'] as Constant)];
    return isExact(at) && isExact(value) ? [{ at, value }] : [];
  }),
);

export function runPolyline(node: NodeOf<'polyline'>, site: Site): Run {
  const [of, table] = [numberPart(site, node.of, 'of'), part(site, node.table, 'table')];
  const blame = blameOf(node, site);
  return (frame: Frame) => {
    const [at, points] = [of(frame), table(frame)];
    if (at instanceof Unknown) return points instanceof Unknown ? joinUnknown(at, points) : at;
    return points instanceof Unknown ? points : (heightAt(readPoints(points), at) ?? blame(frame));
  };
}

/** At a jump the height is the one reached from the left: the law says `up to`. */
function heightAt(points: readonly Point[], at: Exact): Exact | undefined {
  let left: Point | undefined;
  for (const point of points) {
    const order = compareExact(at, point.at);
    if (order === 0 || (order < 0 && left === undefined)) return point.value;
    if (order < 0 && left !== undefined) return between(left, point, at);
    left = point;
  }
  return left?.value;
}

function between(left: Point, right: Point, at: Exact): Exact | undefined {
  const run = times(minus(right.value, left.value), minus(at, left.at));
  const rise = over(run, minus(right.at, left.at));
  return rise === undefined ? undefined : plus(left.value, rise);
}
