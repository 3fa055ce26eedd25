export type { Renewal, Session, SessionRequest, Sessions, SessionsOptions } from './session';
export { createSessions, enteOf } from './session';
