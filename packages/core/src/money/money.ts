import { oncePerLocale } from '../messages/once-per-locale';

declare const centsBrand: unique symbol;

/** An amount of euro as a whole number of cents. */
export type Cents = number & { readonly [centsBrand]: true };

/** How a fraction of a cent becomes a cent: half away from zero, half to even, towards minus or plus infinity, towards zero. */
export type RoundingMode = 'half-up' | 'half-even' | 'floor' | 'ceil' | 'down';

/** Tells whether a value is a whole number of cents that arithmetic keeps exact. */
export function isCents(value: unknown): value is Cents {
  return Number.isSafeInteger(value);
}

/**
 * Takes a whole number of cents.
 *
 * @throws RangeError when it is not a safe integer.
 */
export function cents(value: number): Cents {
  if (!isCents(value)) throw new RangeError('not a whole number of cents');
  return value;
}

/** Divides exact integers and rounds once, in the stated way. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const quotient = top / bottom; // towards zero
  const remainder = top % bottom;
  if (remainder === 0n) return quotient;
  const away = top < 0n ? -1n : 1n;
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  switch (mode) {
    case 'down':
      return quotient;
    case 'floor':
      return top < 0n ? quotient - 1n : quotient;
    case 'ceil':
      return top < 0n ? quotient : quotient + 1n;
    case 'half-up':
      return twice >= bottom ? quotient + away : quotient;
    case 'half-even':
      return twice > bottom || (twice === bottom && quotient % 2n !== 0n) ? quotient + away : quotient;
  }
}

/** Multiplies an amount by the fraction `numerator / denominator`, exactly, and rounds once. */
export function multiplyCents(amount: Cents, numerator: number, denominator: number, mode: RoundingMode): Cents {
  return cents(Number(divideRounded(BigInt(amount) * BigInt(numerator), BigInt(denominator), mode)));
}

/**
 * Shares an amount by whole weights so that the parts sum to it exactly; odd cents go to the largest remainders, earliest first.
 *
 * @throws RangeError when weights are negative, not whole, or all zero.
 */
export function allocateCents(amount: Cents, weights: readonly number[]): Cents[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) throw new RangeError('weights');
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) throw new RangeError('weights');
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = exact.map((share) => divideRounded(share, total, 'floor'));
  let left = BigInt(amount) - parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - (parts[index] ?? 0n) * total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map((part) => cents(Number(part)));
}

/** Reads what people type for an amount (`1.234,50`, `12,5`, `€ 7`), or `undefined` when it is not one. */
export function parseEuro(text: string): Cents | undefined {
  const match = /^([-−]?)\s?€?\s?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?\s?€?$/u.exec(text.trim());
  if (match === null) return undefined;
  const value = Number((match[2] ?? '').replaceAll('.', '')) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return isCents(value) ? cents(match[1] === '' || value === 0 ? value : -value) : undefined;
}

const euroFormat = /* @__PURE__ */ oncePerLocale(
  (locale: string) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: 'always' }),
);

/** Writes an amount as euro, `1.234,50 €` in Italian. @param locale - BCP 47. */
export function formatEuro(amount: Cents, locale: string): string {
  return euroFormat(locale).format(toDecimalEuro(amount) as `${number}`); // text, because a large amount divided by 100 loses cents
}

/** Writes an amount as national flows want it: `1234.50`. */
export function toDecimalEuro(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
