import { codeOf, element, LineSchema, RecordIdSchema, TextSchema } from '@cartella/model';
import * as z from 'zod';
import { defineMessage } from '../definition';
import { ContactPersonSchema, day, exampleId, pathId } from './part';

const common = { from: 'both', purpose: 'delivery' } as const;

/** A person begins a path with a partner. */
export const pathStarted = defineMessage({
  ...common,
  name: 'path-started',
  label: { it: 'Inizio del percorso', en: 'Start of a path' },
  description: {
    it: 'La persona comincia un percorso con il partner.',
    en: 'The person begins a path with the partner.',
  },
  answers: ['segnalazione'],
  body: z.strictObject({
    pathId,
    personId: element(RecordIdSchema, 'Persona', 'Person'),
    segnalazioneId: element(RecordIdSchema.optional(), 'Segnalazione da cui nasce', 'Report it comes from'),
    service: element(LineSchema, 'Servizio', 'Service'),
    startDate: element(day, 'Dal', 'From'),
    expectedEnd: element(day.optional(), 'Fine prevista', 'Expected end'),
    tutor: element(ContactPersonSchema, 'Tutor', 'Tutor'),
  }),
  example: {
    pathId: exampleId(40),
    personId: exampleId(10),
    segnalazioneId: exampleId(30),
    service: 'Laboratorio di inclusione',
    startDate: '2026-11-23',
    tutor: { name: 'Bruno Esempio', role: 'Tutor' },
  },
});

/** A path stops for a while. */
export const pathSuspended = defineMessage({
  ...common,
  name: 'path-suspended',
  label: { it: 'Sospensione del percorso', en: 'Suspension of a path' },
  description: { it: 'Il percorso si interrompe per un tempo.', en: 'The path stops for a while.' },
  body: z.strictObject({
    pathId,
    from: element(day, 'Dal', 'From'),
    expectedUntil: element(day.optional(), 'Fino al (previsto)', 'Until (expected)'),
    reason: element(LineSchema, 'Motivo', 'Reason'),
  }),
  example: {
    pathId: exampleId(40),
    from: '2026-12-21',
    expectedUntil: '2027-01-07',
    reason: 'Chiusura del laboratorio',
  },
});

/** A suspended path goes on. */
export const pathResumed = defineMessage({
  ...common,
  name: 'path-resumed',
  label: { it: 'Ripresa del percorso', en: 'Resumption of a path' },
  description: { it: 'Il percorso sospeso riprende.', en: 'The suspended path goes on.' },
  answers: ['path-suspended'],
  body: z.strictObject({ pathId, from: element(day, 'Dal', 'From') }),
  example: { pathId: exampleId(40), from: '2027-01-08' },
});

/** A path ends, for a reason. */
export const pathEnded = defineMessage({
  ...common,
  name: 'path-ended',
  label: { it: 'Conclusione del percorso', en: 'End of a path' },
  description: {
    it: 'Il percorso si conclude, con il motivo dell’uscita.',
    en: 'The path ends, with the reason of exit.',
  },
  body: z.strictObject({
    pathId,
    endDate: element(day, 'Al', 'To'),
    reason: element(codeOf('closure-reasons'), 'Motivo dell’uscita', 'Reason of exit'),
    outcome: element(TextSchema.optional(), 'Esito', 'Outcome'),
  }),
  example: {
    pathId: exampleId(40),
    endDate: '2027-06-30',
    reason: 'obiettivi-raggiunti',
    outcome: 'Ha trovato un lavoro di prova.',
  },
});
