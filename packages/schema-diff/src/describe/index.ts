export type { DescribedChange } from './describe-change';
export { describeChange } from './describe-change';
