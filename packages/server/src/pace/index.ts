export type { PaceWatchOptions } from './pace';
export { createPaceWatch } from './pace';
