export type { Surroundings } from './run';
export { run } from './run';
