export type { BenefitFacts, SiussCodes, SiussLists } from './codes';
export { siussCodes } from './codes';
