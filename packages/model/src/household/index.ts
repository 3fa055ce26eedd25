export type { Household, HouseholdData, Membership } from './household';
export { household, MembershipSchema } from './household';
export { isMemberOn, membersOn, mergeHouseholds, splitHousehold } from './membership';
