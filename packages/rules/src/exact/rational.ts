import { divideRounded, type RoundingMode } from '@cartella/core';

/** An exact magnitude: a safe whole number as it is, anything else as a fraction. */
export type Exact = number | Rational;

/** A fraction of integers, denominator positive. */
export class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }
}

/** Takes a number as the decimal that it is written as: 0.1 is one tenth. `undefined` when it is not finite. */
export function fromNumber(value: number): Exact | undefined {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  if (!Number.isFinite(value)) return undefined;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return power >= 0 ? simplify(digits * 10n ** BigInt(power), 1n) : simplify(digits, 10n ** BigInt(-power));
}

// Fractions are reduced only once they are large: most live for one or two steps.
const large = 1n << 128n;

function simplify(numerator: bigint, denominator: bigint): Exact {
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  if (top % bottom === 0n) return narrow(top / bottom);
  if (bottom < large) return new Rational(top, bottom);
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  return new Rational(top / divisor, bottom / divisor);
}

function narrow(value: bigint): Exact {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : new Rational(value, 1n);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

function topOf(value: Exact): bigint {
  return typeof value === 'number' ? BigInt(value) : value.numerator;
}

function bottomOf(value: Exact): bigint {
  return typeof value === 'number' ? 1n : value.denominator;
}

/** `a + b`, exactly. */
export function plus(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return simplify(topOf(a) * bottomOf(b) + topOf(b) * bottomOf(a), bottomOf(a) * bottomOf(b));
}

/** `a − b`, exactly. */
export function minus(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return simplify(topOf(a) * bottomOf(b) - topOf(b) * bottomOf(a), bottomOf(a) * bottomOf(b));
}

/** `a × b`, exactly. */
export function times(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return simplify(topOf(a) * topOf(b), bottomOf(a) * bottomOf(b));
}

/** `a ÷ b`, exactly; `undefined` when `b` is zero. */
export function over(a: Exact, b: Exact): Exact | undefined {
  return b === 0 ? undefined : simplify(topOf(a) * bottomOf(b), bottomOf(a) * topOf(b));
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareExact(a: Exact, b: Exact): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const difference = topOf(a) * bottomOf(b) - topOf(b) * bottomOf(a);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The multiple of `step` that the mode chooses; `step` is positive. */
export function roundTo(value: Exact, step: Exact, mode: RoundingMode): Exact {
  if (typeof value === 'number' && step === 1) return value;
  const top = topOf(value) * bottomOf(step);
  const multiples = divideRounded(top, bottomOf(value) * topOf(step), mode);
  return times(narrow(multiples), step);
}

/** The nearest double; `undefined` when it is out of range. */
export function toNumber(value: Exact): number | undefined {
  if (typeof value === 'number') return value;
  const { numerator, denominator } = value;
  // The quotient keeps more bits than a double has, the last one standing for all that follow, so that it is rounded once.
  const shift = Math.max(0, bitsOf(denominator) - bitsOf(numerator) + 66);
  const scaled = numerator << BigInt(shift);
  const rest = scaled % denominator === 0n ? 0n : 1n;
  const quotient = numerator < 0n ? -((-scaled / denominator) | rest) : (scaled / denominator) | rest;
  const near = Number(quotient) * 2 ** -Math.min(shift, 1000) * 2 ** -Math.max(shift - 1000, 0);
  return Number.isFinite(near) ? near : undefined;
}

function bitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4;
}
