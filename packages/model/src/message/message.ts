import { code, eq, ne, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { type DataOf, defineRecord, inLog, type RecordOf, registerRecord } from '../record';
import { choice, InstantSchema, LineSchema, RecordIdSchema, reference } from '../value';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const facts = {
  ...registerRecord,
  sensitivity: 'special',
  purpose: 'care-project',
  retention: inLog,
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2005-03-07;82',
    article: 'artt. 50, 50-ter',
    citation: 'D.Lgs. 7 marzo 2005, n. 82',
  },
} as const;

/** The envelope of a message between two bodies; the sender makes its id once, so that repeating it is harmless. */
export const message = defineRecord({
  ...facts,
  kind: 'message',
  label: { it: 'Messaggio', en: 'Message' },
  description: {
    it: 'La busta di un messaggio tra due enti: chi, a chi, che cosa, con quale impronta e quale stato.',
    en: 'The envelope of a message between two bodies: who, to whom, what, with which digest and state.',
  },
  data: z.strictObject({
    messageId: element(RecordIdSchema, 'Identificativo del messaggio', 'Message identifier'),
    senderId: element(reference('organisation'), 'Mittente', 'Sender'),
    recipientId: element(reference('organisation'), 'Destinatario', 'Recipient'),
    messageKind: element(LineSchema.max(80), 'Tipo di messaggio', 'Kind of message', { example: 'segnalazione/1.0.0' }),
    conversationId: element(RecordIdSchema, 'Conversazione', 'Conversation'),
    corrects: element(RecordIdSchema.optional(), 'Corregge', 'Corrects'),
    sentAt: element(InstantSchema, 'Inviato il', 'Sent at'),
    payloadDigest: element(digest, 'Impronta del contenuto', 'Digest of the content'),
    recordIds: element(z.array(RecordIdSchema).max(1000), 'Schede comunicate', 'Records communicated'),
    state: element(
      choice({
        queued: ['In coda', 'Queued'],
        sent: ['Inviato', 'Sent'],
        delivered: ['Consegnato', 'Delivered'],
        accepted: ['Accettato', 'Accepted'],
        refused: ['Rifiutato', 'Refused'],
        expired: ['Scaduto', 'Expired'],
      }),
      'Stato',
      'State',
    ),
  }),
  rules: [
    {
      code: 'message.to-oneself',
      path: ['recipientId'],
      holds: ne(path('recipientId'), path('senderId')),
    },
    {
      code: 'message.corrects-itself',
      path: ['corrects'],
      holds: or(eq(present('corrects'), false), ne(path('corrects'), path('messageId'))),
    },
  ],
});

/** The signed answer to a message: accepted, or refused with the codes of the reasons. */
export const receipt = defineRecord({
  ...facts,
  kind: 'receipt',
  label: { it: 'Ricevuta', en: 'Receipt' },
  description: {
    it: 'La risposta firmata a un messaggio: accettato, o rifiutato con i codici dei motivi.',
    en: 'The signed answer to a message: accepted, or refused with the codes of the reasons.',
  },
  data: z.strictObject({
    messageId: element(RecordIdSchema, 'Messaggio', 'Message'),
    senderId: element(reference('organisation'), 'Mittente del messaggio', 'Sender of the message'),
    recipientId: element(reference('organisation'), 'Chi risponde', 'Who answers'),
    outcome: element(
      choice({ accepted: ['Accettato', 'Accepted'], refused: ['Rifiutato', 'Refused'] }),
      'Esito',
      'Outcome',
    ),
    reasons: element(
      z
        .array(
          z.strictObject({
            code: element(LineSchema.max(120), 'Codice', 'Code'),
            path: element(LineSchema.max(200), 'Dove', 'Where'),
          }),
        )
        .max(200)
        .optional(),
      'Motivi',
      'Reasons',
    ),
    payloadDigest: element(digest, 'Impronta del contenuto', 'Digest of the content'),
    answeredAt: element(InstantSchema, 'Data della risposta', 'Answered at'),
    signature: element(LineSchema.max(2000).optional(), 'Firma', 'Signature'),
  }),
  rules: [
    {
      code: 'receipt.refusal-reasons',
      path: ['reasons'],
      holds: or(eq(path('outcome'), code('accepted')), present('reasons')),
    },
  ],
});

export type MessageData = DataOf<typeof message>;
export type Message = RecordOf<typeof message>;
export type ReceiptData = DataOf<typeof receipt>;
export type Receipt = RecordOf<typeof receipt>;
