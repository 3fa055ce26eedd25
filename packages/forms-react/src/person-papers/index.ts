export type { PersonPapersProps } from './person-papers';
export { PersonPapers } from './person-papers';
export type { Attachment, ExpiryWindows, PaperOfIdentity, Permit, Standing } from './standing';
export { expiryWindows, permitStanding, standingOf } from './standing';
