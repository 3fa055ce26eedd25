export type { AutosaveState } from './autosave';
export { AutosaveStatus, useAutosave } from './autosave';
