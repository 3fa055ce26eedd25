import { namespacePattern } from '@cartella/core';
import { choice, element, envelopeShape, InstantSchema, LineSchema, RecordIdSchema } from '@cartella/model';
import * as z from 'zod';
import { AttachmentSchema } from '../attachment';

const json = z.record(z.string(), z.json());

/** A record of any kind and version, as it was stored: what its data mean is for the schema that it names. */
export const BundledRecordSchema = z.looseObject({
  ...envelopeShape,
  kind: z.string().regex(new RegExp(`^(?:${namespacePattern}:)?[a-z][a-z0-9-]*$`)),
  data: json,
});

/** Where a case stands in its procedure: the procedure it follows, and the state that its engine keeps. */
export const ProcedurePositionSchema = z.strictObject({
  procedure: element(LineSchema, 'Procedimento', 'Procedure'),
  version: element(LineSchema, 'Versione', 'Version'),
  state: element(json, 'Stato', 'State'),
  events: element(z.array(json).max(10_000), 'Eventi', 'Events'),
});

/** Something of the case that does not travel, and why. */
export const WithheldSchema = z.strictObject({
  recordId: element(RecordIdSchema, 'Scheda', 'Record'),
  kind: element(LineSchema, 'Tipo', 'Kind'),
  reason: element(
    choice({
      sealed: ['Dato segregato per legge', 'Sealed by law'],
      purpose: ['Non serve alla finalità', 'Not needed for the purpose'],
      'person-objects': ['La persona si oppone', 'The person objects'],
    }),
    'Motivo',
    'Reason',
  ),
});

/** A whole case as it passes from one body to another: every version of every record, where it stands, its documents. */
export const CaseBundleSchema = z.strictObject({
  format: z.literal('cartella/case-bundle/1.0.0'),
  cartellaId: element(RecordIdSchema, 'Cartella', 'File'),
  exportedAt: element(InstantSchema, 'Esportata', 'Exported'),
  exportedBy: element(RecordIdSchema, 'Ente che esporta', 'Exporting body'),
  records: element(z.array(BundledRecordSchema).min(1).max(100_000), 'Schede', 'Records'),
  procedures: element(z.array(ProcedurePositionSchema).max(100), 'Procedimenti', 'Procedures'),
  documents: element(z.array(AttachmentSchema).max(10_000), 'Documenti', 'Documents'),
  withheld: element(z.array(WithheldSchema).max(100_000), 'Non trasmesse', 'Withheld'),
  /** Digest of records, procedures and documents together, in canonical JSON. */
  sha256: element(z.string().regex(/^[0-9a-f]{64}$/), 'Impronta', 'Digest'),
});

export type CaseBundle = z.infer<typeof CaseBundleSchema>;
export type BundledRecord = z.infer<typeof BundledRecordSchema>;
export type ProcedurePosition = z.infer<typeof ProcedurePositionSchema>;
export type Withheld = z.infer<typeof WithheldSchema>;
