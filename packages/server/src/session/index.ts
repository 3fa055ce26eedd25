export type { Session, SessionRequest, Sessions, SessionsOptions } from './session';
export { createSessions } from './session';
