import * as fc from 'fast-check';
import { shapes } from '../src/expression';
import { anyTree } from './sample';

const names = fc.constantFrom(
  'of',
  'left',
  'right',
  'op',
  'path',
  'value',
  'type',
  'table',
  'over',
  '__proto__',
  'code',
);
const ops = fc.constantFrom(...Object.keys(shapes), 'eval', 'constructor', 'toString');

/** JSON that looks like expressions, more or less. */
export const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.jsonValue(),
    ops,
    fc.dictionary(names, tie('value')),
    fc.tuple(ops, fc.dictionary(names, tie('value'))).map(([op, node]) => ({ ...node, op })),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
})).value;

/** Replaces one part of a tree, wherever it is, by something else. */
export function damage(tree: unknown, at: number, by: unknown): unknown {
  let left = at;
  return (function walk(value: unknown): unknown {
    if (left-- === 0) return by;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part)]));
  })(tree);
}

/** Good trees in which one part was replaced by part of another, or by anything. */
export const damaged = fc
  .tuple(
    anyTree,
    fc.nat(60),
    fc.oneof(
      anyTree.map(({ expression }) => expression),
      json,
    ),
  )
  .map(([{ expression }, at, by]) => JSON.parse(JSON.stringify(damage(expression, at, by) ?? null)) as unknown);
