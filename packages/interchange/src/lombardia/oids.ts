/** Roots of the identifiers and code systems of the message (constants of SISO). */
export const oid = {
  message: '2.16.840.1.113883.2.9.2.30.3.2.4.3',
  interaction: '2.16.840.1.113883.1.6',
  phaseId: '2.16.840.1.113883.2.9.2.30.3.2',
  phase: '2.16.840.1.113883.2.9.2.30.3.2.3.1.1.1',
  outcome: '2.16.840.1.113883.2.9.2.30.3.2.3.1.1.2',
  project: '2.16.840.1.113883.2.9.2.30.3.2.3.1.3.1',
  taxCode: '2.16.840.1.113883.2.9.4.3.2',
} as const;

/** Namespace of HL7 version 3. */
export const hl7Namespace = 'urn:hl7-org:v3';

/** Name of the interaction and of the root of its message. */
export const interaction = 'PRSS_IN001004ZZ';

/** Name of the interaction that answers, and of the root of its message. */
export const replyInteraction = 'MCCI_IN000002UV01';
