export type { ConsentDecision, ConsentSubject } from './notice-and-consents';
export { NoticeAndConsents } from './notice-and-consents';
