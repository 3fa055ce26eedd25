export type { ConsentDecision, ConsentProof, ConsentSubject } from './notice-and-consents';
export { NoticeAndConsents } from './notice-and-consents';
