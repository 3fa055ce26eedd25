export type { PathLength } from './case';
export { inventCase } from './case';
