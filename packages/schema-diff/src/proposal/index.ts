export type { ElementNotes, PrivacyEffect } from './annotations';
export { elementsOf, privacyEffects, unlabelledElements } from './annotations';
export type { Proposal, ProposalDraft } from './proposal';
export { draftProposal, proposalFiles, proposalFolder } from './proposal';
