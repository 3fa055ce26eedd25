export type { Audience, CartellaDiff, PointChange } from './diff-cartelle';
export { changesBetween, diffCartelle } from './diff-cartelle';
