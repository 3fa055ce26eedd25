export type { ProjectChange } from './difference';
export { projectChanges } from './difference';
export { ProjectDifference } from './project-difference';
export { ProjectEditor } from './project-editor';
export { SignatureList } from './signature-list';
