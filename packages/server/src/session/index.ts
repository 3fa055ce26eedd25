export type { Session, Sessions, SessionsOptions } from './session';
export { createSessions } from './session';
