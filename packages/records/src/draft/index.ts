export type { Draft } from './draft';
export { deleteDraft, listDrafts, loadDraft, saveDraft } from './draft';
