export { deviceOf } from './device';
export type { ListedSession } from './listed';
export { listedSession } from './listed';
export type { LoginPlace, Renewal, Session, SessionRequest, Sessions, SessionsOptions } from './session';
export { createSessions, enteOf } from './session';
