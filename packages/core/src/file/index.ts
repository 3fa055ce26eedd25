export type { FileLimits, MediaType } from './file';
export { attachable, checkFile, fileIssue, mediaTypeOf } from './file';
