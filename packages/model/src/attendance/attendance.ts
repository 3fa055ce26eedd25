import { code, eq, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { note, onDate, personId } from '../part';
import { caseRecord, type DataOf, defineRecord, type RecordOf } from '../record';
import { choice, LineSchema, reference } from '../value';

/** Presence of a person at a service on a day; shares and returns are counted from it. */
export const attendance = defineRecord({
  ...caseRecord,
  kind: 'attendance',
  label: { it: 'Presenza', en: 'Attendance' },
  description: {
    it: 'La presenza o l’assenza della persona a un servizio in un giorno.',
    en: 'Presence or absence of the person at a service on a day.',
  },
  purpose: 'delivery',
  data: z.strictObject({
    interventoId: element(reference('intervento'), 'Intervento', 'Intervention'),
    personId,
    date: onDate,
    status: element(
      choice({
        present: ['Presente', 'Present'],
        absent: ['Assente', 'Absent'],
        justified: ['Assente giustificato', 'Justified absence'],
        'service-closed': ['Servizio chiuso', 'Service closed'],
      }),
      'Stato',
      'Status',
    ),
    minutes: element(z.int().min(1).max(1440).optional(), 'Minuti', 'Minutes'),
    activity: element(LineSchema.optional(), 'Attività', 'Activity'),
    recordedBy: element(LineSchema.optional(), 'Rilevata da', 'Recorded by'),
    note,
  }),
  rules: [
    {
      code: 'attendance.justification',
      path: ['note'],
      holds: or(
        eq(path('status'), code('present')),
        eq(path('status'), code('absent')),
        eq(path('status'), code('service-closed')),
        present('note'),
      ),
      severity: 'warning',
    },
  ],
});

export type AttendanceData = DataOf<typeof attendance>;
export type Attendance = RecordOf<typeof attendance>;
