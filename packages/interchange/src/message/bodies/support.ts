import { CentsSchema, choice, element, LineSchema, MonthSchema, RecordIdSchema, TextSchema } from '@cartella/model';
import * as z from 'zod';
import { defineMessage } from '../definition';
import { day, exampleId, pathId } from './part';

const supportId = element(RecordIdSchema, 'Sostegno', 'Support');

/** The tutor proposes the economic support of one month. */
export const supportProposed = defineMessage({
  name: 'support-proposed',
  label: { it: 'Proposta di sostegno mensile', en: 'Proposed monthly support' },
  description: {
    it: 'Il tutor propone il sostegno economico di un mese legato all’attività.',
    en: 'The tutor proposes the economic support of one month tied to the activity.',
  },
  from: 'partner',
  purpose: 'benefit',
  body: z.strictObject({
    supportId,
    pathId,
    month: element(MonthSchema, 'Mese', 'Month'),
    activity: element(LineSchema, 'Attività', 'Activity'),
    minutes: element(z.int().min(0).max(44_640).optional(), 'Minuti svolti', 'Minutes done'),
    amount: element(CentsSchema, 'Importo proposto', 'Proposed amount'),
    motivation: element(TextSchema.optional(), 'Motivazione', 'Motivation'),
  }),
  example: {
    supportId: exampleId(60),
    pathId: exampleId(40),
    month: '2026-12',
    activity: 'Laboratorio',
    minutes: 1800,
    amount: 30_000,
  },
});

/** The social worker confirms, changes or refuses the support of one month. */
export const supportDecided = defineMessage({
  name: 'support-decided',
  label: { it: 'Decisione sul sostegno mensile', en: 'Decision on a monthly support' },
  description: {
    it: 'L’assistente sociale conferma il sostegno, anche in altra misura, o lo rifiuta dicendo perché.',
    en: 'The social worker confirms the support, perhaps of another amount, or refuses it and says why.',
  },
  from: 'holder',
  purpose: 'benefit',
  answers: ['support-proposed'],
  body: z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('confirmed'),
      supportId,
      amount: element(CentsSchema, 'Importo confermato', 'Confirmed amount'),
      decidedOn: element(day, 'Deciso il', 'Decided on'),
      note: element(LineSchema.optional(), 'Note', 'Notes'),
    }),
    z.strictObject({
      outcome: z.literal('refused'),
      supportId,
      decidedOn: element(day, 'Deciso il', 'Decided on'),
      reason: element(LineSchema, 'Motivo', 'Reason'),
    }),
  ]),
  example: { outcome: 'confirmed', supportId: exampleId(60), amount: 30_000, decidedOn: '2027-01-05' },
});

/** What was done in a month, day by day. */
export const activityReported = defineMessage({
  name: 'activity-report',
  label: { it: 'Attività e presenze', en: 'Activities and attendance' },
  description: {
    it: 'Le attività svolte in un mese e le presenze, giorno per giorno.',
    en: 'The activities of one month and the attendance, day by day.',
  },
  from: 'partner',
  purpose: 'delivery',
  body: z.strictObject({
    reportId: element(RecordIdSchema, 'Resoconto', 'Report'),
    pathId,
    month: element(MonthSchema, 'Mese', 'Month'),
    days: element(
      z
        .array(
          z.strictObject({
            date: element(day, 'Data', 'Date'),
            activity: element(LineSchema, 'Attività', 'Activity'),
            status: element(
              choice({
                present: ['Presente', 'Present'],
                absent: ['Assente', 'Absent'],
                justified: ['Assente giustificato', 'Justified absence'],
                'service-closed': ['Servizio chiuso', 'Service closed'],
              }),
              'Presenza',
              'Attendance',
            ),
            minutes: element(z.int().min(1).max(1440).optional(), 'Minuti', 'Minutes'),
            note: element(LineSchema.optional(), 'Note', 'Notes'),
          }),
        )
        .max(200),
      'Giorni',
      'Days',
    ),
    summary: element(TextSchema.optional(), 'Sintesi del tutor', 'Summary of the tutor'),
  }),
  example: {
    reportId: exampleId(70),
    pathId: exampleId(40),
    month: '2026-12',
    days: [{ date: '2026-12-02', activity: 'Laboratorio', status: 'present', minutes: 180 }],
  },
});
