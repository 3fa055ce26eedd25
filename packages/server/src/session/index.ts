export { createSessions } from './session';
export type { Session, Sessions, SessionsOptions } from './session';
