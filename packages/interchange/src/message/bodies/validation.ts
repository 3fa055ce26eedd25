import { choice, codeOf, element, InstantSchema, LineSchema, RecordIdSchema, TextSchema } from '@cartella/model';
import * as z from 'zod';
import { defineMessage } from '../definition';
import { exampleId } from './part';

const requestId = element(RecordIdSchema, 'Richiesta', 'Request');

/** One system asks the other whether something it holds is right. */
export const validationRequested = defineMessage({
  name: 'validation-request',
  label: { it: 'Richiesta di validazione', en: 'Request of validation' },
  description: {
    it: 'Chiede all’altro ente di confermare un dato, una spesa, una presenza.',
    en: 'Asks the other body to confirm a datum, an expense, an attendance.',
  },
  from: 'both',
  purpose: 'delivery',
  body: z.strictObject({
    requestId,
    about: element(RecordIdSchema, 'Messaggio o scheda in questione', 'Message or record in question'),
    question: element(TextSchema, 'Domanda', 'Question'),
    answerBy: element(InstantSchema.optional(), 'Rispondere entro', 'Answer by'),
  }),
  example: { requestId: exampleId(80), about: exampleId(70), question: 'Confermate le presenze di dicembre?' },
});

/** The other system answers, with reasons when the answer is no. */
export const validationAnswered = defineMessage({
  name: 'validation-answer',
  label: { it: 'Risposta di validazione', en: 'Answer of validation' },
  description: { it: 'Conferma, nega, o dice di non sapere.', en: 'Confirms, denies, or says that it does not know.' },
  from: 'both',
  purpose: 'delivery',
  answers: ['validation-request'],
  body: z.strictObject({
    requestId,
    outcome: element(
      choice({
        valid: ['Confermato', 'Confirmed'],
        'not-valid': ['Non confermato', 'Not confirmed'],
        unknown: ['Non noto', 'Not known'],
      }),
      'Esito',
      'Outcome',
    ),
    reasons: element(z.array(LineSchema).max(20).optional(), 'Motivi', 'Reasons'),
    answeredBy: element(codeOf('roles').optional(), 'Ruolo di chi risponde', 'Role of who answers'),
  }),
  example: { requestId: exampleId(80), outcome: 'valid' },
});
