export type { HouseholdDifference } from './difference';
export { applyDifferences, householdDifferences } from './difference';
export type { HouseholdEditorProps } from './household-editor';
export { HouseholdEditor } from './household-editor';
export { HouseholdImport } from './import-difference';
