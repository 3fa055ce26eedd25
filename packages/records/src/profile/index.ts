export type { ProfileChange, ProfileChangeState, ProfileDecision, ProfileProposal, ProfileVersion } from './profile';
export {
  decideProfile,
  profileChanges,
  profileDocuments,
  profileVersion,
  profileVersions,
  proposeProfile,
} from './profile';
