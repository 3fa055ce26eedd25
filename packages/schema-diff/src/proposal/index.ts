export type { ElementNotes, PrivacyEffect } from './annotations';
export { elementsOf, privacyEffects, unlabelledElements } from './annotations';
export { proposalFiles, proposalFolder } from './files';
export type { Proposal, ProposalDraft } from './proposal';
export { draftProposal } from './proposal';
