export type { Loss } from './loss';
export { loss, unnamedLosses } from './loss';
