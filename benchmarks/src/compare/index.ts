export type { Comparison, Measurement } from './compare';
export { compare, median, tableOf } from './compare';
export { sizeOr } from './size';
