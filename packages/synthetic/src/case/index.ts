export { inventCase } from './case';
export type { PathLength } from './story';
