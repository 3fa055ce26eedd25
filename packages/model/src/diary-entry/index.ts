export type { DiaryEntry, DiaryEntryData } from './diary-entry';
export { DiaryPassageSchema, diaryEntry } from './diary-entry';
