export type { Context } from './context';
export { applicationRole, checkContext, openingStatement, todayOf } from './context';
