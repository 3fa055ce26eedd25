export { endSessions, listSessions } from './manage';
export type { SessionRotation } from './rotate';
export { rotateSession } from './rotate';
export type { LoginSession } from './session';
export { closeSession, closeSessionsOf, findSession, openSession } from './session';
export type { SessionHolder, SessionOver, SessionRequest, SessionWork } from './with-session';
export { createSessionLook, sessionOver } from './with-session';
