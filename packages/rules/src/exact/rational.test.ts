import { divideRounded, type RoundingMode } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareExact,
  type Exact,
  fromNumber,
  minus,
  over,
  plus,
  Rational,
  roundTo,
  times,
  toNumber,
} from './rational';

const fraction = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }));
const modes: RoundingMode[] = ['half-up', 'half-even', 'floor', 'ceil', 'down'];

// A slow reference that never reduces.
const exact = ([n, d]: readonly [bigint, bigint]): Exact => over(whole(n), whole(d)) as Exact;
const whole = (n: bigint): Exact => (Number.isSafeInteger(Number(n)) ? Number(n) : new Rational(n, 1n));
const parts = (value: Exact): [bigint, bigint] =>
  typeof value === 'number' ? [BigInt(value), 1n] : [value.numerator, value.denominator];
const same = (value: Exact, [n, d]: readonly [bigint, bigint]) => {
  const [top, bottom] = parts(value);
  return top * d === n * bottom;
};

describe('exact arithmetic', () => {
  it('agrees with unreduced fractions of integers', () => {
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const [x, y] = [exact([a, b]), exact([c, d])];
        expect(same(plus(x, y), [a * d + c * b, b * d])).toBe(true);
        expect(same(minus(x, y), [a * d - c * b, b * d])).toBe(true);
        expect(same(times(x, y), [a * c, b * d])).toBe(true);
        if (c !== 0n) expect(same(over(x, y) as Exact, c < 0n ? [-a * d, -b * c] : [a * d, b * c])).toBe(true);
        if (c !== 0n) expect(compareExact(over(x, y) as Exact, 0) < 0).toBe(a * c < 0n);
        expect(Math.sign(compareExact(x, y))).toBe(a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
      }),
    );
  });

  it('rounds once to a multiple of the step', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...modes), ([n, d], step, mode) => {
        const expected = divideRounded(n, d * BigInt(step), mode) * BigInt(step);
        expect(same(roundTo(exact([n, d]), step, mode), [expected, 1n])).toBe(true);
      }),
    );
  });

  it('takes a number as the decimal it is written as', () => {
    expect(same(fromNumber(0.1) as Exact, [1n, 10n])).toBe(true);
    expect(same(fromNumber(-2.46) as Exact, [-246n, 100n])).toBe(true);
    expect(same(fromNumber(1.5e-9) as Exact, [15n, 10n ** 10n])).toBe(true);
    expect(same(fromNumber(1e22) as Exact, [10n ** 22n, 1n])).toBe(true);
    expect(fromNumber(Number.NaN)).toBeUndefined();
    expect(Object.is(fromNumber(-0), 0)).toBe(true);
  });

  it('gives back the double that it was read from', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-300); // below, doubles have fewer digits
        expect(toNumber(fromNumber(value) as Exact)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('has no quotient by zero and no number beyond the range', () => {
    expect(over(1, 0)).toBeUndefined();
    expect(toNumber(new Rational(10n ** 400n, 1n))).toBeUndefined();
    expect(toNumber(new Rational(10n ** 400n, 10n ** 399n * 4n))).toBe(2.5);
  });
});
