import type { Path } from '@cartella/core';
import type { Constant, ValueType } from '../expression';
import { checkIssue } from './issues';
import type { Inference } from './typed';

/** A row of a table as it was read: at most one of the three. */
export interface Key {
  readonly upTo?: Constant;
  readonly below?: Constant;
  readonly is?: Constant;
}

const bounds = ['upTo', 'below', 'is'] as const;

/** Checks that rows follow one another, that none is out of reach, and that nothing is left out. */
export function checkKeys(
  inference: Inference,
  of: ValueType | undefined,
  rows: readonly Key[],
  complete: boolean,
  at: Path,
): void {
  const open = rows.findIndex((row) => bounds.every((bound) => row[bound] === undefined));
  for (const [index, row] of rows.entries()) {
    if (bounds.filter((bound) => row[bound] !== undefined).length > 1)
      inference.refuse(checkIssue.tableKey, [...at, index]);
    if (open !== -1 && index > open) inference.refuse(checkIssue.tableOverlap, [...at, index]);
  }
  const keyed = open === -1 ? rows : rows.slice(0, open);
  const exact = keyed.filter((row) => row.is !== undefined);
  if (exact.length === keyed.length) checkExact(inference, keyed, at);
  else if (exact.length > 0 || of?.type === 'boolean' || of?.type === 'text' || of?.type === 'code')
    inference.refuse(checkIssue.tableKey, at);
  else checkBounds(inference, keyed, at);
  if (complete && open === -1 && !isExhausted(of, exact)) inference.refuse(checkIssue.tableGap, at);
}

function checkExact(inference: Inference, rows: readonly Key[], at: Path): void {
  const seen = new Set<Constant>();
  for (const [index, { is }] of rows.entries()) {
    if (is !== undefined && seen.has(is)) inference.refuse(checkIssue.tableOverlap, [...at, index]);
    if (is !== undefined) seen.add(is);
  }
}

function checkBounds(inference: Inference, rows: readonly Key[], at: Path): void {
  for (const [index, row] of rows.entries()) {
    const previous = index === 0 ? undefined : rows[index - 1];
    if (previous !== undefined && !reaches(row, previous)) inference.refuse(checkIssue.tableOverlap, [...at, index]);
  }
}

/** Tells whether a row goes beyond the one before it: `upTo` 10 goes beyond `below` 10. */
function reaches(row: Key, previous: Key): boolean {
  const [end, last] = [row.upTo ?? row.below, previous.upTo ?? previous.below];
  if (end === undefined || last === undefined) return false;
  return end > last || (end === last && row.upTo !== undefined && previous.below !== undefined);
}

function isExhausted(of: ValueType | undefined, exact: readonly Key[]): boolean {
  const all = of?.type === 'boolean' ? [true, false] : of?.type === 'code' ? of.codes : undefined;
  return all?.every((value) => exact.some(({ is }) => is === value)) ?? false;
}

/** Checks that the points of a polyline go from left to right, and jump at most once in a place. */
export function checkPoints(inference: Inference, points: readonly { readonly at: number }[], at: Path): void {
  if (points.length === 0) inference.refuse(checkIssue.tableShape, at);
  for (const [index, point] of points.entries()) {
    const [previous, before] = [points[index - 1], points[index - 2]];
    const back = previous !== undefined && point.at < previous.at;
    if (back || before?.at === point.at) inference.refuse(checkIssue.tableOverlap, [...at, index]);
  }
}
