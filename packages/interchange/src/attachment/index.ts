export type { Attachment } from './attachment';
export { AttachmentSchema } from './attachment';
export { attachmentIssue, checkAttachment } from './check';
