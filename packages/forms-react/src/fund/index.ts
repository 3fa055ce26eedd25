export type { Benefit } from './benefit-list';
export { BenefitList } from './benefit-list';
export type { Shares } from './cost-shares';
export { CostShares } from './cost-shares';
export type { Residual } from './fund-residuals';
export { FundResiduals, residualOf } from './fund-residuals';
