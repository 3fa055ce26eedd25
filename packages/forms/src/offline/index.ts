export type { OfflineKey } from './content';
export type { ReturnedForm } from './form-return';
export { formReturn, formReturnIssue, openReturnedForm } from './form-return';
export type { OfflineOptions } from './offline-file';
export { writeOfflineFile } from './offline-file';
