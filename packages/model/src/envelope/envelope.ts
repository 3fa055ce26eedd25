import * as z from 'zod';
import { SensitivitySchema } from '../element';
import { CivilDateSchema, InstantSchema, LineSchema, RecordIdSchema } from '../value';

/** Where a datum comes from. */
export const ProvenanceSchema = z.strictObject({
  source: z.enum(['declared', 'observed', 'document', 'anpr', 'inps', 'imported', 'received', 'computed']),
  /** Who recorded it; absent for what a system computed or imported. */
  operatorId: RecordIdSchema.optional(),
  /** The body that sent it. */
  enteId: RecordIdSchema.optional(),
  /** File, message or document that it was read from: a reference, never its content. */
  reference: LineSchema.optional(),
});

export type Provenance = z.infer<typeof ProvenanceSchema>;

/** The composition that a record was written under. */
export const ProfileReferenceSchema = z.strictObject({
  id: z.string().max(80),
  version: z.string().max(40),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export type ProfileReference = z.infer<typeof ProfileReferenceSchema>;

/** Extensions of a record, by namespace; a reader that does not know a namespace keeps it untouched and gives it back. */
export const ExtensionsSchema = z.record(z.string().regex(/^[a-z][a-z0-9_-]*$/), z.record(z.string(), z.unknown()));

export type Extensions = z.infer<typeof ExtensionsSchema>;

/** Everything that surrounds the data of a record, whatever its kind. */
export const envelopeShape = {
  id: RecordIdSchema,
  /** The body that holds the record; every key of the storage begins with it. */
  enteId: RecordIdSchema,
  /** `kind/version` of the schema that the data obey. */
  schema: z.string().regex(/^[a-z][a-z0-9-]*\/\d+\.\d+\.\d+$/),
  profile: ProfileReferenceSchema.optional(),
  /** First day on which the data are true; absent when they always were. */
  validFrom: CivilDateSchema.optional(),
  /** Last day on which the data are true; absent while they are. */
  validTo: CivilDateSchema.optional(),
  /** When the ente knew it. */
  recordedAt: InstantSchema,
  /** 1 for the first writing, then one more at each correction. */
  version: z.int().min(1),
  /** Why the version before was corrected; asked from the second version on. */
  reason: LineSchema.optional(),
  provenance: ProvenanceSchema,
  sensitivity: SensitivitySchema,
  ext: ExtensionsSchema.optional(),
} as const;

/** A record of any kind, as it is stored and travels. */
export interface RecordEnvelope<Kind extends string = string, Data = unknown> {
  readonly id: string;
  readonly kind: Kind;
  readonly enteId: string;
  readonly schema: string;
  readonly profile?: ProfileReference;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly recordedAt: string;
  readonly version: number;
  readonly reason?: string;
  readonly provenance: Provenance;
  readonly sensitivity: z.infer<typeof SensitivitySchema>;
  readonly data: Data;
  readonly ext?: Extensions;
}
