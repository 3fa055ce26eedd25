import type { RecordId } from '@cartella/core';
import type { Measure } from './monthly-support';

const id = (number: number) => `0190e000-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;
const measure = (number: number, month: string, data: Partial<Measure['data']>): Measure => ({
  id: id(number),
  data: {
    pattoId: id(1),
    personId: id(2),
    month,
    activity: 'Laboratorio di sartoria',
    hours: 40,
    amount: 30_000,
    state: 'proposed',
    proposedBy: 'Carla Verifica',
    proposedOn: `${month}-28`,
    ...data,
  },
});

/** Four months of an invented path. */
export const measures: readonly Measure[] = [
  measure(10, '2026-08', { state: 'paid', confirmedBy: id(3), decidedOn: '2026-09-02' }),
  measure(11, '2026-09', {
    state: 'confirmed',
    hours: 36,
    amount: 27_000,
    confirmedBy: id(3),
    decidedOn: '2026-10-03',
  }),
  measure(12, '2026-10', {
    state: 'rejected',
    hours: 12,
    amount: 30_000,
    confirmedBy: id(3),
    decidedOn: '2026-11-04',
    rejectionReason: 'Le ore non bastano per l’importo intero',
  }),
  measure(13, '2026-11', {}),
];
