import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocateCents,
  type Cents,
  cents,
  divideRounded,
  formatEuro,
  isCents,
  multiplyCents,
  parseEuro,
  type RoundingMode,
  toDecimalEuro,
} from '.';

const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'floor', 'ceil', 'down'];
const wholes = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const divisors = wholes.filter((value) => value !== 0n);
const amounts = fc.maxSafeInteger().map((value) => cents(value + 0));

describe('rounding', () => {
  it('goes the stated way at halves and beside them', () => {
    const round = (mode: RoundingMode) =>
      [25n, 24n, 26n, 35n, -25n, -26n].map((n) => Number(divideRounded(n, 10n, mode)));
    expect(round('half-up')).toEqual([3, 2, 3, 4, -3, -3]);
    expect(round('half-even')).toEqual([2, 2, 3, 4, -2, -3]);
    expect(round('floor')).toEqual([2, 2, 2, 3, -3, -3]);
    expect(round('ceil')).toEqual([3, 3, 3, 4, -2, -2]);
    expect(round('down')).toEqual([2, 2, 2, 3, -2, -2]);
  });

  it('lands less than one away, at most a half when it goes to the nearest', () => {
    fc.assert(
      fc.property(wholes, divisors, fc.constantFrom(...modes), (top, bottom, mode) => {
        const error = top - divideRounded(top, bottom, mode) * bottom;
        const [distance, whole] = [error < 0n ? -error : error, bottom < 0n ? -bottom : bottom];
        expect(mode.startsWith('half') ? distance * 2n <= whole : distance < whole).toBe(true);
      }),
    );
  });

  it('does not care where the sign is, and mirrors floor and ceil', () => {
    fc.assert(
      fc.property(wholes, divisors, fc.constantFrom(...modes), (top, bottom, mode) => {
        expect(divideRounded(-top, -bottom, mode)).toBe(divideRounded(top, bottom, mode));
        expect(divideRounded(-top, bottom, 'floor')).toBe(-divideRounded(top, bottom, 'ceil'));
      }),
    );
  });

  it('is exact where a floating point is not', () => {
    // 1.005 × 100 is 100.49999999999999 in binary.
    expect(multiplyCents(cents(100), 1005, 1000, 'half-up')).toBe(101);
    expect(multiplyCents(cents(9_007_199_254_740_991), 1, 3, 'down')).toBe(3_002_399_751_580_330);
    expect(() => multiplyCents(cents(9_007_199_254_740_991), 2, 1, 'down')).toThrow(RangeError);
    expect(() => divideRounded(1n, 0n, 'floor')).toThrow(RangeError);
  });
});

describe('sharing an amount', () => {
  const weightLists = fc
    .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 })
    .filter((weights) => weights.some((weight) => weight > 0));

  it('loses no cent and gives each the quota, rounded down or up', () => {
    fc.assert(
      fc.property(amounts, weightLists, (amount, weights) => {
        const parts = allocateCents(amount, weights);
        const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        for (const [index, part] of parts.entries()) {
          const share = BigInt(amount) * BigInt(weights[index] ?? 0);
          expect([divideRounded(share, total, 'floor'), divideRounded(share, total, 'ceil')]).toContain(BigInt(part));
        }
      }),
    );
  });

  it('gives nothing to who weighs nothing, and the odd cents to the largest remainders, earliest first', () => {
    expect(allocateCents(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocateCents(cents(100), [1, 0, 2])).toEqual([33, 0, 67]);
    expect(allocateCents(cents(-100), [1, 1, 1])).toEqual([-33, -33, -34]);
  });

  it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5, 1]]])('refuses the weights %j', (weights) => {
    expect(() => allocateCents(cents(1), weights)).toThrow(RangeError);
  });
});

describe('an amount in words of people', () => {
  it.each([
    ['1.234,50', 123_450],
    ['12,5', 1250],
    ['€ 7', 700],
    ['7€', 700],
    [' -0,05 ', -5],
    ['-0', 0],
    ['1000000', 100_000_000],
  ])('reads %s', (text, value) => {
    expect(parseEuro(text)).toBe(value);
  });

  it.each(['', '€', '12.5', '1.23,4', '1,234', '1,2,3', '1 2', '--1', '12,', ',5', '1e3', '99999999999999999'])(
    'does not read %j',
    (text) => {
      expect(parseEuro(text)).toBeUndefined();
    },
  );

  it('is read back as it was written, to the cent, whatever its size', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('it', 'de', 'sl'), (amount, locale) => {
        expect(parseEuro(formatEuro(amount, locale))).toBe(amount);
      }),
      { numRuns: 500 },
    );
    expect(formatEuro(cents(123_450), 'it')).toBe('1.234,50\u00a0€');
    expect(formatEuro(cents(9_007_199_254_740_991), 'it')).toBe('90.071.992.547.409,91\u00a0€');
  });

  it('is written with a point for national flows', () => {
    const written = [0, 5, -5, 50, 123_450, -123_450].map((value) => toDecimalEuro(value as Cents));
    expect(written).toEqual(['0.00', '0.05', '-0.05', '0.50', '1234.50', '-1234.50']);
  });

  it('is whole cents, or a mistake', () => {
    expect([1, 1.5, '1', Number.NaN, 2 ** 53, undefined].map(isCents)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(() => cents(0.1)).toThrow(RangeError);
  });
});
