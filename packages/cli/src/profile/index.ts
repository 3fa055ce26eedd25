export type { ComposedProfile } from './compose-profile';
export { composeOver, readAndCompose } from './compose-profile';
export type { Profile } from './read-profile';
export { profileIssue, readProfile } from './read-profile';
