export { QuickExit } from './quick-exit';
export type { SessionState } from './session-rescue';
export { SessionRescue } from './session-rescue';
