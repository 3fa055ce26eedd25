import { choice, element, InstantSchema, LineSchema, RecordIdSchema } from '@cartella/model';
import * as z from 'zod';
import { defineMessage } from '../definition';
import { exampleId } from './part';

const messageId = element(RecordIdSchema, 'Messaggio', 'Message');
const digest = element(z.string().regex(/^[0-9a-f]{64}$/), 'Impronta del messaggio', 'Digest of the message');

const common = { from: 'both', purpose: 'accountability', sensitivity: 'common' } as const;

/** What the recipient made of a message: this, and not a delivery without errors, is the answer. */
export const receipt = defineMessage({
  ...common,
  name: 'receipt',
  label: { it: 'Ricevuta', en: 'Receipt' },
  description: {
    it: 'Dice se il messaggio è stato accettato o rifiutato, e tutti i perché.',
    en: 'Says whether the message was accepted or refused, with all the reasons.',
  },
  body: z.strictObject({
    messageId,
    messageDigest: digest,
    outcome: element(
      choice({ accepted: ['Accettato', 'Accepted'], refused: ['Rifiutato', 'Refused'] }),
      'Esito',
      'Outcome',
    ),
    issues: element(
      z
        .array(
          z.strictObject({
            code: element(z.string().max(80), 'Codice', 'Code'),
            path: element(z.array(z.union([z.string().max(80), z.int()])).max(30), 'Dove', 'Where'),
            severity: element(z.enum(['error', 'incomplete', 'warning']), 'Gravità', 'Severity'),
          }),
        )
        .max(500),
      'Problemi',
      'Problems',
    ),
    receivedAt: element(InstantSchema, 'Ricevuto', 'Received'),
  }),
  example: {
    messageId: exampleId(1),
    messageDigest: 'b'.repeat(64),
    outcome: 'accepted',
    issues: [],
    receivedAt: '2026-11-02T09:00:01.000Z',
  },
});

/** An earlier message was wrong: this is what it should have said, whole. */
export const correction = defineMessage({
  ...common,
  name: 'correction',
  label: { it: 'Rettifica', en: 'Correction' },
  description: {
    it: 'Sostituisce il contenuto di un messaggio precedente, che resta agli atti.',
    en: 'Replaces the content of an earlier message, which stays on record.',
  },
  sensitivity: 'special',
  body: z.strictObject({
    messageId,
    messageType: element(
      z.string().regex(/^cartella\.[a-z-]+\.v\d+$/),
      'Tipo del messaggio rettificato',
      'Type of the corrected message',
    ),
    reason: element(LineSchema, 'Motivo', 'Reason'),
    body: element(z.record(z.string(), z.json()), 'Contenuto corretto', 'Corrected content'),
  }),
  example: {
    messageId: exampleId(1),
    messageType: 'cartella.path-resumed.v1',
    reason: 'Data scritta male',
    body: { pathId: exampleId(40), from: '2027-01-11' },
  },
});

/** An earlier message should not have been sent: its effects are undone. */
export const cancellation = defineMessage({
  ...common,
  name: 'cancellation',
  label: { it: 'Annullamento', en: 'Cancellation' },
  description: {
    it: 'Annulla un messaggio precedente: i suoi effetti cessano, il messaggio resta agli atti.',
    en: 'Cancels an earlier message: its effects end, the message stays on record.',
  },
  body: z.strictObject({ messageId, messageDigest: digest, reason: element(LineSchema, 'Motivo', 'Reason') }),
  example: { messageId: exampleId(1), messageDigest: 'b'.repeat(64), reason: 'Inviato alla cooperativa sbagliata' },
});
