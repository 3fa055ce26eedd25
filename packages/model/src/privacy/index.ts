export type { Consent, ConsentData, PrivacyNotice, PrivacyNoticeData } from './privacy';
export { consent, privacyNotice } from './privacy';
