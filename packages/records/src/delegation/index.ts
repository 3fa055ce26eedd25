export type { Delegation } from './delegation';
export { delegate } from './delegation';
