export type { Context } from './context';
export { applicationRole, beginStatement, checkContext, todayOf } from './context';
