import type { RecordId } from '@cartella/core';
import type { AccessLine } from './access-log';

const id = (number: number) => `0190f100-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;
type Data = AccessLine['entry']['data'];
const line = (number: number, at: string, action: Data['action'], more: Partial<Data> = {}): AccessLine['entry'] => ({
  id: id(number),
  data: { at, action, recordKind: 'cartella-sociale', recordIds: [id(100)], personIds: [id(200)], ...more },
});

/** Accesses of an invented week. */
export const accesses: readonly AccessLine[] = [
  { by: 'Bruno Provetti', entry: line(1, '2026-11-16T08:10:00.000Z', 'read') },
  { by: 'Carla Verifica', entry: line(2, '2026-11-17T09:30:00.000Z', 'print', { reason: 'Invio al tribunale' }) },
  {
    by: 'Dario Collaudi',
    entry: line(3, '2026-11-19T21:45:00.000Z', 'denied'),
    unusual: 'Di un altro ufficio, fuori orario',
  },
  {
    by: 'Elsa Saggi',
    entry: line(4, '2026-11-20T18:05:00.000Z', 'emergency-access', { reason: 'Minore solo in casa' }),
  },
  { entry: line(5, '2026-11-21T02:00:00.000Z', 'export', { client: 'Flusso SIUSS' }) },
];

/** A file that was open on the screen all morning. */
export const readAllDay: readonly AccessLine[] = Array.from({ length: 40 }, (_, index) => ({
  by: 'Bruno Provetti',
  entry: line(100 + index, `2026-11-18T08:${String(index + 10)}:00.000Z`, 'read'),
}));
