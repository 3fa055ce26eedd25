import { ExtensionsSchema, envelopeShape, ProvenanceSchema, purposeLabels, SensitivitySchema } from '@cartella/model';
import * as z from 'zod';

const RecordIdSchema = z.uuidv7();
const size = z.int().min(1).max(200);
const after = z.string().regex(/^\d{1,6}$/);

/** What the address of a list may say: nothing that names a person, since addresses end up in logs. */
export const ListQuerySchema = z.strictObject({
  caseId: RecordIdSchema.optional(),
  unitId: RecordIdSchema.optional(),
  refersTo: RecordIdSchema.optional(),
  size: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(size)
    .optional(),
  after: after.optional(),
  count: z.literal('true').optional(),
});

/** What a search sends in its body. */
export const SearchSchema = z.strictObject({
  /** Family name, given name or alias, in any order, also partial. */
  text: z.string().min(1).max(200).optional(),
  taxCode: z.string().min(1).max(16).optional(),
  dateOfBirth: z.iso.date().optional(),
  caseId: RecordIdSchema.optional(),
  unitId: RecordIdSchema.optional(),
  refersTo: RecordIdSchema.optional(),
  size: size.optional(),
  after: after.optional(),
  count: z.boolean().optional(),
});

export type Search = z.infer<typeof SearchSchema>;

/** Which version of a record is asked for: the current one, one by number, or what was true on a day as it was known at an instant. */
export const VersionQuerySchema = z
  .strictObject({
    version: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number)
      .optional(),
    validOn: z.iso.date().optional(),
    knownAt: z.iso.datetime().optional(),
  })
  .refine(({ version, validOn, knownAt }) => version === undefined || (validOn === undefined && knownAt === undefined))
  .refine(({ validOn, knownAt }) => knownAt === undefined || validOn !== undefined);

/** The two versions of a difference. */
export const DifferenceQuerySchema = z.strictObject({
  from: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
  to: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});

/** A record as a client writes it: the server says which one it is, whose, which version and when. */
export const RecordWriteSchema = z.strictObject({
  data: z.record(z.string(), z.unknown()),
  ext: ExtensionsSchema.optional(),
  validFrom: envelopeShape.validFrom,
  validTo: envelopeShape.validTo,
  /** Why the version before was corrected. */
  reason: envelopeShape.reason,
  sensitivity: SensitivitySchema.optional(),
  provenance: ProvenanceSchema.omit({ operatorId: true, enteId: true }).optional(),
  caseId: RecordIdSchema.optional(),
  change: z.enum(['correction', 'succession']).optional(),
});

export type RecordWrite = z.infer<typeof RecordWriteSchema>;

/** A key that a client makes for one intention. */
export const IdempotencyKeySchema = z.string().regex(/^[\w.:-]{8,100}$/);

/** Why an operator asks: one of the purposes of the model. */
export const PurposeSchema = z.enum(Object.keys(purposeLabels) as [keyof typeof purposeLabels]);
