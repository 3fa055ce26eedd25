export type { ReferralDraft, ReferralProposal, Shareable } from './referral-form';
export { ReferralForm } from './referral-form';
export { ReferralOutcome } from './referral-outcome';
