import * as fc from 'fast-check';
import * as build from '../builder';
import type { ValueType } from '../expression';
import { type Grammar, listsOf, type Tree } from './grammar';
import type { Readable } from './scope';

type Magnitude = 'integer' | 'number' | 'money';

/** Every way of writing a magnitude whose parts have a depth. */
export function magnitudes(grammar: Grammar, type: Magnitude, depth: number): Tree[] {
  const same = grammar.tree(type, depth);
  const factor = grammar.tree(type === 'integer' ? 'integer' : 'number', depth);
  const pair = fc.tuple(same, same);
  return [
    pair.map(([a, b]) => build.add(a, b)),
    pair.map(([a, b]) => build.subtract(a, b)),
    pair.map(([a, b]) => build.min(a, b)),
    pair.map(([a, b]) => build.max(a, b)),
    fc.tuple(same, same, same).map(([of, from, to]) => build.clamp(of, from, to)),
    fc.tuple(same, factor).map(([of, by]) => build.multiply(of, by)),
    same.map((of) => build.round(of, type === 'money' ? 5 : 1, 'half-even')),
    ...(type === 'integer' ? [] : [fc.tuple(same, factor).map(([of, by]) => build.divide(of, by))]),
    ...(type === 'money' ? tables(same, factor) : []),
    ...listsOf(grammar.scope).flatMap((list) => aggregates(grammar.inside(list), type, list, depth)),
  ];
}

function aggregates(inner: Grammar, type: Magnitude, list: Readable, depth: number): Tree[] {
  const [where, of, by] = [inner.tree('boolean', depth), inner.tree(type, depth), inner.tree('date', 0)];
  return [
    fc.tuple(of, where).map(([value, test]) => build.sum(list.path, value, test)),
    fc.tuple(of, where).map(([value, test]) => build.first(list.path, value, { where: test })),
    fc.tuple(of, where, by).map(([value, test, key]) => build.first(list.path, value, { where: test, by: key })),
    ...(type === 'integer' ? [where.map((test) => build.count(list.path, test))] : []),
  ];
}

const money: ValueType = { type: 'money' };

function tables(amount: Tree, share: Tree): Tree[] {
  const bounds = fc
    .uniqueArray(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.sort((a, b) => a - b));
  const rows = bounds.map((all) => [...all.map((upTo, row) => ({ upTo, value: row * 1000 })), { value: 7 }]);
  const points = bounds.map((all) => all.map((at, row) => ({ at, value: row * 1700 })));
  return [
    fc.tuple(amount, rows).map(([of, all]) => build.bands(of, build.table(build.bandsType(money, money), all))),
    fc.tuple(amount, points).map(([of, all]) => build.polyline(of, build.table(build.pointsType(money, money), all))),
    fc.tuple(amount, amount, share).map(([cost, income, target]) => build.incidence(cost, income, target)),
  ];
}
