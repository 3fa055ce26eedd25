import type { Json } from '@cartella/core';
import { isJsonObject } from '../schema';
import type { LensOperation } from './operation';
import { type EditAt, type Members, memberOf, valueAt, withMember, withPlace } from './places';

/** Why an operation cannot be applied to a value. */
export type Obstacle = 'wrong-shape' | 'occupied';

/** Thrown inside this folder; it becomes an issue at its place. */
export class LensObstacle extends Error {
  readonly obstacle: Obstacle;
  readonly at: readonly (string | number)[];

  constructor(obstacle: Obstacle, at: readonly (string | number)[]) {
    super(obstacle);
    this.obstacle = obstacle;
    this.at = at;
  }
}

/** The edit that an operation makes at its place, forward. */
export function editOf(operation: LensOperation): EditAt {
  switch (operation.op) {
    case 'rename':
      return onMembers((object, at) => moved(object, [operation.from], [operation.to], at));
    case 'move':
      return onMembers((object, at) => moved(object, operation.from, operation.to, at));
    case 'add':
      return (value, at) => {
        if (value !== undefined) throw new LensObstacle('occupied', at);
        return operation.default;
      };
    case 'remove':
      return () => undefined;
    case 'wrap':
      return (value) => (value === undefined ? undefined : [value]);
    case 'unwrap':
      return (value, at) => {
        if (value !== undefined && !Array.isArray(value)) throw new LensObstacle('wrong-shape', at);
        return value?.[0];
      };
    case 'map-codes':
      return (value, at) => {
        if (value === undefined || value === null) return value;
        if (typeof value !== 'string') throw new LensObstacle('wrong-shape', at);
        return Object.hasOwn(operation.codes, value) ? operation.codes[value] : value;
      };
    case 'convert':
      return (value, at) => {
        if (value === undefined || value === null) return value;
        if (typeof value !== 'number') throw new LensObstacle('wrong-shape', at);
        return rounded((value * operation.numerator) / operation.denominator, operation.decimals.after);
      };
    case 'split':
      return onMembers((object, at) => split(object, operation, at));
    case 'join':
      return onMembers((object, at) => join(object, operation, at));
  }
}

function onMembers(edit: (object: Members, at: readonly (string | number)[]) => Members): EditAt {
  return (value, at) => {
    if (value === undefined) return undefined;
    if (!isJsonObject(value)) throw new LensObstacle('wrong-shape', at);
    return edit(value as Members, at);
  };
}

function moved(
  object: Members,
  from: readonly string[],
  to: readonly string[],
  at: readonly (string | number)[],
): Members {
  const value = valueAt(object, from);
  if (value === undefined) return object;
  const without = withPlace(object, from, undefined);
  if (valueAt(without, to) !== undefined) throw new LensObstacle('occupied', [...at, ...to]);
  return withPlace(without, to, value);
}

function split(
  object: Members,
  { from, to, separator }: Extract<LensOperation, { op: 'split' }>,
  at: readonly (string | number)[],
): Members {
  const text = memberOf(object, from);
  if (text === undefined || text === null) return object;
  if (typeof text !== 'string') throw new LensObstacle('wrong-shape', [...at, from]);
  const pieces = text.split(separator);
  const parts =
    pieces.length <= to.length
      ? pieces
      : [...pieces.slice(0, to.length - 1), pieces.slice(to.length - 1).join(separator)];
  return to.reduce(
    (result, name, index) => {
      if (memberOf(result, name) !== undefined) throw new LensObstacle('occupied', [...at, name]);
      return withMember(result, name, parts[index]);
    },
    withMember(object, from, undefined),
  );
}

function join(
  object: Members,
  { from, to, separator }: Extract<LensOperation, { op: 'join' }>,
  at: readonly (string | number)[],
): Members {
  const parts = from.map((name) => memberOf(object, name)).filter((part) => part !== undefined);
  if (parts.length === 0) return object;
  const other = from.find((name) => memberOf(object, name) !== undefined && typeof memberOf(object, name) !== 'string');
  if (other !== undefined) throw new LensObstacle('wrong-shape', [...at, other]);
  const without = from.reduce<Members>((result, name) => withMember(result, name, undefined), object);
  if (memberOf(without, to) !== undefined) throw new LensObstacle('occupied', [...at, to]);
  return withMember(without, to, parts.join(separator) as Json);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
