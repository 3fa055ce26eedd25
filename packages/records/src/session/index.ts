export type { LoginSession } from './session';
export { closeSession, closeSessionsOf, findSession, openSession } from './session';
