export type { UpgradeUnderTest } from './describe-upgrade';
export { describeUpgrade } from './describe-upgrade';
