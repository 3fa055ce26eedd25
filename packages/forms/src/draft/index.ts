export type { CarriedDraft, FormDraft, LostAnswer } from './draft';
export { carryDraft, draftIssue, draftOf } from './draft';
