export type { AutosaveOptions, AutosaveState, DraftInConflict, SaveAnswer } from './autosave';
export { AutosaveStatus, useAutosave } from './autosave';
