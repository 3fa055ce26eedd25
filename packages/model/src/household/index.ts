export type { Household, HouseholdData, Membership } from './household';
export { household, MembershipSchema } from './household';
