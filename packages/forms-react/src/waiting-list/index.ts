export type { Ranked } from './waiting-list';
export { WaitingList } from './waiting-list';
