import { divideRounded, type RoundingMode } from '@cartella/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  divide,
  type Expression,
  evaluate,
  multiply,
  path,
  pointsType,
  polyline,
  round,
  subtract,
  table,
} from '../src';

const amount = fc.integer({ min: -100_000_000, max: 100_000_000 });
const modes = fc.constantFrom<RoundingMode>('half-up', 'half-even', 'floor', 'ceil', 'down');

/** A fraction kept whole, beside the expression that should be worth it. */
interface Sum {
  readonly tree: Expression;
  readonly worth: readonly [bigint, bigint];
}

const leaf: fc.Arbitrary<Sum> = fc.oneof(
  amount.map((value) => ({
    tree: { op: 'literal', type: 'money', value } as const,
    worth: [BigInt(value), 1n] as const,
  })),
);
const factor = fc.tuple(fc.integer({ min: -9_999, max: 9_999 }), fc.constantFrom(1, 10, 100, 1000));

const sums = fc.letrec<{ sum: Sum }>((tie) => ({
  sum: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.tuple(tie('sum'), tie('sum')).map(
      ([a, b]): Sum => ({
        tree: add(a.tree, b.tree),
        worth: [a.worth[0] * b.worth[1] + b.worth[0] * a.worth[1], a.worth[1] * b.worth[1]],
      }),
    ),
    fc.tuple(tie('sum'), tie('sum')).map(
      ([a, b]): Sum => ({
        tree: subtract(a.tree, b.tree),
        worth: [a.worth[0] * b.worth[1] - b.worth[0] * a.worth[1], a.worth[1] * b.worth[1]],
      }),
    ),
    fc.tuple(tie('sum'), factor).map(
      ([a, [top, bottom]]): Sum => ({
        tree: multiply(a.tree, top / bottom),
        worth: [a.worth[0] * BigInt(top), a.worth[1] * BigInt(bottom)],
      }),
    ),
    fc.tuple(tie('sum'), fc.integer({ min: 1, max: 9_999 })).map(
      ([a, by]): Sum => ({
        tree: divide(a.tree, by / 100),
        worth: [a.worth[0] * 100n, a.worth[1] * BigInt(by)],
      }),
    ),
  ),
})).sum;

describe('money', () => {
  it('is exact to the last fraction of a cent, and rounded once as stated', () => {
    fc.assert(
      fc.property(sums, fc.constantFrom(1, 5, 10, 100), modes, ({ tree, worth }, step, mode) => {
        const expected = divideRounded(worth[0], worth[1] * BigInt(step), mode) * BigInt(step);
        const result = evaluate(round(tree, step, mode), { data: {} });
        if (Number.isSafeInteger(Number(expected))) expect(result).toEqual({ known: true, value: Number(expected) });
      }),
      { numRuns: 500 },
    );
  });

  it('does not lose the cents that doubles lose: a nido fee between 30 and 280 euro for an ISEE from 4,500 to 30,000', () => {
    const line = table(pointsType({ type: 'money' }, { type: 'money' }), [
      { at: 450_000, value: 3_000 },
      { at: 3_000_000, value: 28_000 },
    ]);
    const fee = round(multiply(polyline(path('isee'), line), 0.7), 1);
    let lost = 0;
    for (let isee = 450_000; isee <= 3_000_000; isee += 510) {
      const exact = divideRounded(
        (3_000n * 2_550_000n + 25_000n * BigInt(isee - 450_000)) * 7n,
        25_500_000n,
        'half-up',
      );
      expect(evaluate(fee, { data: { isee } })).toEqual({ known: true, value: Number(exact) });
      const doubles = Math.round((3_000 + ((isee - 450_000) / 2_550_000) * 25_000) * 0.7);
      if (doubles !== Number(exact)) lost += 1;
    }
    expect(lost).toBeGreaterThan(0);
  });

  it('has no result when it does not fit', () => {
    const vast = multiply(path('isee'), 1_000_000, 1_000_000);
    expect(evaluate(vast, { data: { isee: 9_000_000_001 } })).toEqual({ known: false, because: ['$arithmetic'] });
  });
});
