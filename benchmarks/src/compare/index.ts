export type { Comparison, Measurement } from './compare';
export { compare, median, tableOf } from './compare';
