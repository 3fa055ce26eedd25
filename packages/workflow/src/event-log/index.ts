export type { CaseHistory, OcelLog, OcelOptions } from './ocel';
export { toOcel } from './ocel';
