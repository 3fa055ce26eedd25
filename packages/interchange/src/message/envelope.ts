import { element, InstantSchema, LineSchema, purposeLabels, RecordIdSchema } from '@cartella/model';
import * as z from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const purposes = Object.keys(purposeLabels) as [string, ...string[]];

/**
 * What surrounds every message: the attributes of CloudEvents 1.0 and, as its extensions, who may use it, why, and until when. The
 * sender makes `id` once; repeating the message repeats it.
 */
export const MessageEnvelopeSchema = z.strictObject({
  specversion: z.literal('1.0'),
  id: element(RecordIdSchema, 'Identificativo', 'Identifier'),
  /** `urn:cartella:ente:` and the identifier of the sending body. */
  source: z.string().regex(/^urn:cartella:ente:[0-9a-f-]{36}$/),
  type: z
    .string()
    .regex(/^(?:[a-z][a-z0-9-]*\.)+v\d+$/)
    .max(120),
  /** Identifier of what the message is about at the sender: a case, a path; never a name. */
  subject: RecordIdSchema.optional(),
  time: element(InstantSchema, 'Preparato', 'Prepared'),
  datacontenttype: z.literal('application/json'),
  dataschema: z.url().max(200),
  sender: element(RecordIdSchema, 'Ente mittente', 'Sending body'),
  recipient: element(RecordIdSchema, 'Ente destinatario', 'Receiving body'),
  purpose: element(z.enum(purposes), 'Finalità', 'Purpose'),
  /** Letters of the GDPR, for example `art. 6.1.e, art. 9.2.g`. */
  legalbasis: element(LineSchema, 'Base giuridica', 'Legal basis'),
  legalnorm: element(LineSchema, 'Norma', 'Norm'),
  /** After this instant the message is refused. */
  expires: element(InstantSchema.optional(), 'Scade', 'Expires'),
  /** The message that this one answers, corrects or cancels. */
  correlation: element(RecordIdSchema.optional(), 'In risposta a', 'In answer to'),
  /** Composition that the content was written under, `id@version`. */
  profile: LineSchema.optional(),
  /** Procedure that the content was written under, `id@version`. */
  procedure: LineSchema.optional(),
  /** SHA-256 of `data` in canonical JSON. */
  digest,
  data: z.json(),
  /** JWS with detached payload over the rest of the message in canonical JSON. */
  signature: z
    .string()
    .max(20_000)
    .regex(/^[\w-]+\.\.[\w-]+$/)
    .optional(),
});

export type MessageEnvelope = z.infer<typeof MessageEnvelopeSchema>;

/** A message of a known kind. */
export interface Message<Data = unknown> extends Omit<MessageEnvelope, 'data'> {
  readonly data: Data;
}

/** Where a body sends from, as CloudEvents wants it. */
export function sourceOf(enteId: string): string {
  return `urn:cartella:ente:${enteId}`;
}
