export type { Exact } from './rational';
export { compareExact, fromNumber, minus, over, plus, Rational, roundTo, times, toNumber } from './rational';
