export type { SyntheticBody } from './body';
export { inventBody } from './body';
