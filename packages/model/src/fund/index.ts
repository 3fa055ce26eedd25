export type { Commitment, CommitmentData, Fund, FundData } from './fund';
export { commitment, fund } from './fund';
