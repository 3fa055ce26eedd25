export type { CarriedDraft, FormDraft, LostAnswer } from './draft';
export { carryDraft, draftIssue, draftOf } from './draft';
export type { DraftAnswer, DraftConflict, MergedDraft } from './merge';
export { mergeDrafts, takeFrom } from './merge';
