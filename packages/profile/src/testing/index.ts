export type { ProfileUnderTest, RecordFixture, TestRunner } from './describe-profile';
export { describeProfile } from './describe-profile';
export type { Walk } from './walk';
export { walk } from './walk';
