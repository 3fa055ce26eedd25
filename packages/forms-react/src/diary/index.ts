export type { DiaryLine } from './diary';
export { Diary } from './diary';
export type { DiaryDraft } from './diary-entry-form';
export { DiaryEntryForm } from './diary-entry-form';
