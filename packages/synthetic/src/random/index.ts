export { createIds } from './identifiers';
export type { Random } from './random';
export { createRandom } from './random';
