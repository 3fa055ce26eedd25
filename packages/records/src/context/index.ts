export type { Context } from './context';
export { applicationRole, checkContext, enterContext } from './context';
