export type { Extensions, ProfileReference, Provenance, RecordEnvelope } from './envelope';
export { ExtensionsSchema, envelopeShape, ProfileReferenceSchema, ProvenanceSchema } from './envelope';
