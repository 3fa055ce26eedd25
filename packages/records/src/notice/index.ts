export type { Notice } from './notice';
export { listNotices, notifyOperators, readNotice } from './notice';
