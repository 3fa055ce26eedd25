export { AutosaveStatus, useAutosave } from './autosave';
export type { AutosaveState } from './autosave';
