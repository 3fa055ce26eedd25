export { describe } from './describe';
export type { DescribeOptions } from './wording';
