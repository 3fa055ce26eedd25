export type { SyntheticHousehold } from './household';
export { inventHousehold } from './household';
