import { and, code, eq, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { personId } from '../part';
import { caseRecord, type DataOf, defineRecord, inOrder, type RecordOf } from '../record';
import { CivilDateSchema, choice, LineSchema, MonthSchema, reference } from '../value';

/** A month of attendance that was closed: what is paid for it is counted from days that no longer change. */
export const attendanceMonth = defineRecord({
  ...caseRecord,
  kind: 'attendance-month',
  label: { it: 'Mese di presenze', en: 'Month of attendance' },
  description: {
    it: 'Un mese di presenze chiuso: da chi e quando; finché lo è i suoi giorni non cambiano. Si riapre con un motivo.',
    en: 'A month of attendance that is closed: by whom and when; while it is, its days do not change. It opens again with a reason.',
  },
  purpose: 'delivery',
  data: z.strictObject({
    interventoId: element(reference('intervento'), 'Intervento', 'Intervention'),
    personId,
    month: element(MonthSchema, 'Mese', 'Month', { example: '2026-11' }),
    state: element(choice({ closed: ['Chiuso', 'Closed'], reopened: ['Riaperto', 'Open again'] }), 'Stato', 'State'),
    closedBy: element(LineSchema, 'Chiuso da', 'Closed by'),
    closedOn: element(CivilDateSchema, 'Chiuso il', 'Closed on'),
    reopenedBy: element(LineSchema.optional(), 'Riaperto da', 'Opened again by'),
    reopenedOn: element(CivilDateSchema.optional(), 'Riaperto il', 'Opened again on'),
    reopeningReason: element(LineSchema.optional(), 'Perché si è riaperto', 'Why it was opened again'),
  }),
  rules: [
    {
      code: 'attendance-month.reopening',
      path: ['reopeningReason'],
      holds: or(
        eq(path('state'), code('closed')),
        and(present('reopenedBy'), present('reopenedOn'), present('reopeningReason')),
      ),
    },
    inOrder('attendance-month.reopened-after-closed', 'closedOn', 'reopenedOn'),
  ],
});

export type AttendanceMonthData = DataOf<typeof attendanceMonth>;
export type AttendanceMonth = RecordOf<typeof attendanceMonth>;
