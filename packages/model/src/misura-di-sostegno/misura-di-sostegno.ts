import { absent, and, code, eq, ge, ne, or, path, present } from '@cartella/rules';
import * as z from 'zod';
import { element } from '../element';
import { personId } from '../part';
import { caseRecord, type DataOf, defineRecord, type RecordOf, type RecordRule } from '../record';
import { CentsSchema, CivilDateSchema, choice, LineSchema, MonthSchema, reference } from '../value';

const rules: readonly RecordRule[] = [
  {
    code: 'misura-di-sostegno.confirmed-by',
    path: ['confirmedBy'],
    holds: or(
      eq(path('state'), code('proposed')),
      eq(path('state'), code('withdrawn')),
      and(present('confirmedBy'), present('decidedOn')),
    ),
  },
  {
    code: 'misura-di-sostegno.rejection-reason',
    path: ['rejectionReason'],
    holds: or(ne(path('state'), code('rejected')), present('rejectionReason')),
  },
  {
    code: 'misura-di-sostegno.decided-after-proposed',
    path: ['decidedOn'],
    holds: or(absent('decidedOn'), ge(path('decidedOn'), path('proposedOn'))),
  },
];

/** The economic support of one month: the tutor proposes it, the social worker confirms it. */
export const misuraDiSostegno = defineRecord({
  ...caseRecord,
  kind: 'misura-di-sostegno',
  label: { it: 'Misura di sostegno', en: 'Support measure' },
  description: {
    it: 'Il sostegno economico di un mese legato a un’attività: proposto dal tutor, confermato o respinto dall’assistente sociale.',
    en: 'The economic support of one month tied to an activity: proposed by the tutor, confirmed or rejected by the social worker.',
  },
  purpose: 'delivery',
  data: z.strictObject({
    pattoId: element(reference('patto-individualizzato'), 'Patto', 'Agreement'),
    personId,
    month: element(MonthSchema, 'Mese', 'Month', { example: '2026-11' }),
    activity: element(LineSchema, 'Attività', 'Activity'),
    hours: element(z.int().min(0).max(744).optional(), 'Ore', 'Hours'),
    amount: element(CentsSchema, 'Importo', 'Amount', { example: 30_000 }),
    state: element(
      choice({
        proposed: ['Proposta', 'Proposed'],
        confirmed: ['Confermata', 'Confirmed'],
        rejected: ['Respinta', 'Rejected'],
        withdrawn: ['Ritirata', 'Withdrawn'],
        paid: ['Pagata', 'Paid'],
      }),
      'Stato',
      'State',
    ),
    proposedBy: element(LineSchema, 'Proposta da', 'Proposed by'),
    proposedOn: element(CivilDateSchema, 'Proposta il', 'Proposed on'),
    confirmedBy: element(reference('operator').optional(), 'Decisa da', 'Decided by'),
    decidedOn: element(CivilDateSchema.optional(), 'Decisa il', 'Decided on'),
    rejectionReason: element(LineSchema.optional(), 'Motivo del rifiuto', 'Reason for rejection'),
    erogazioneId: element(reference('erogazione').optional(), 'Erogazione', 'Delivery'),
  }),
  rules,
});

export type MisuraDiSostegnoData = DataOf<typeof misuraDiSostegno>;
export type MisuraDiSostegno = RecordOf<typeof misuraDiSostegno>;
