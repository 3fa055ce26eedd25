import * as z from 'zod';

const SubmittedRecordSchema = z.strictObject({
  id: z.uuidv7().optional(),
  /** Version that the writer goes on from; what was corrected since is not written over. The current one where nothing is said. */
  seen: z.int().min(1).optional(),
  data: z.record(z.string(), z.unknown()),
  ext: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

/** Shape of a command at the HTTP boundary; what its records hold is checked against the composed cartella. */
export const CaseCommandSchema = z.strictObject({
  step: z.string().min(1).max(80),
  expectedVersion: z.int().min(0),
  idempotencyKey: z.string().min(8).max(100),
  date: z.iso.date().optional(),
  reason: z.string().min(1).max(200).optional(),
  note: z.string().min(1).max(2000).optional(),
  responsible: z.uuidv7().optional(),
  /** Which organisation plays each body that the step assigns. */
  parties: z.record(z.string().max(80), z.uuidv7()).optional(),
  /** The case that the one being opened is a part of, and the name under which it called for it. */
  calledBy: z.strictObject({ caseId: z.uuidv7(), as: z.string().min(1).max(80) }).optional(),
  documents: z.array(z.string().max(80)).max(50).optional(),
  records: z.record(z.string().max(80), SubmittedRecordSchema),
});

/** A record that a command writes, as a form sends it: a new one when it has no `id`. */
export type SubmittedRecord = z.infer<typeof SubmittedRecordSchema>;

/** What an operator asks to do with a case; version 0 opens one. Records go by the names of the procedure, and `person`. */
export type CaseCommand = z.infer<typeof CaseCommandSchema>;
