export type { Referral, ReferralData } from './referral';
export { referral } from './referral';
