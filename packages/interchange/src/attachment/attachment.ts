import { choice, element, LineSchema, RecordIdSchema } from '@cartella/model';
import * as z from 'zod';

/** A file that goes with a message: what it is, how long, and the digest that proves it is that one. */
export const AttachmentSchema = z.strictObject({
  id: element(RecordIdSchema, 'Identificativo', 'Identifier'),
  name: element(LineSchema, 'Nome del file', 'File name'),
  mediaType: element(
    choice({
      'application/pdf': ['PDF', 'PDF'],
      'application/pkcs7-mime': ['Documento firmato (p7m)', 'Signed document (p7m)'],
      'image/jpeg': ['Immagine JPEG', 'JPEG image'],
      'image/png': ['Immagine PNG', 'PNG image'],
      'text/plain': ['Testo', 'Text'],
    }),
    'Tipo',
    'Type',
  ),
  bytes: element(z.int().min(1).max(20_000_000), 'Dimensione', 'Size'),
  sha256: element(z.string().regex(/^[0-9a-f]{64}$/), 'Impronta SHA-256', 'SHA-256 digest'),
  /** The content itself, in base 64, when it travels inside the message; otherwise it is fetched by its identifier. */
  content: element(
    z
      .string()
      .max(26_700_000)
      .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/)
      .optional(),
    'Contenuto',
    'Content',
  ),
});

export type Attachment = z.input<typeof AttachmentSchema>;
