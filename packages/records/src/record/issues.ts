/** Issue codes of the storage of records. Their wording lives in the message catalogues. */
export const recordsIssue = {
  stale: 'record.stale',
  notFound: 'record.not-found',
  unknownKind: 'record.unknown-kind',
  otherKind: 'record.other-kind',
  unknownReference: 'record.unknown-reference',
  unstorableText: 'record.unstorable-text',
  unknownCase: 'case.unknown',
  staleCase: 'case.stale',
  staleDraft: 'draft.stale',
  payloadDiffers: 'idempotency.payload-differs',
  stillRunning: 'idempotency.still-running',
  messageDiffers: 'message.payload-differs',
  subjectTaken: 'operator.subject-taken',
} as const;
