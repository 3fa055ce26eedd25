export type { HouseholdDifference } from './difference';
export { applyDifferences, householdDifferences } from './difference';
export type { HouseholdEditorProps } from './household-editor';
export { HouseholdEditor } from './household-editor';
export { HouseholdMerge } from './household-merge';
export { HouseholdSplit } from './household-split';
export { HouseholdImport } from './import-difference';
