/** Issue codes of what comes from other administrations. Their wording lives in the message catalogues. */
export const modiIssue = {
  voucherMissing: 'modi.voucher-missing',
  voucher: 'modi.voucher',
  purpose: 'modi.purpose',
  proof: 'modi.proof',
  integrity: 'modi.integrity',
  evidence: 'modi.evidence',
  repeated: 'modi.repeated',
} as const;
