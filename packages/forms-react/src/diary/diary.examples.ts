import type { RecordId } from '@cartella/core';
import type { DiaryLine } from './diary';

const id = (number: number) => `0190f000-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;

/** Two days of an invented case; one entry was corrected. */
export const lines: readonly DiaryLine[] = [
  {
    by: 'Bruno Provetti',
    entry: {
      id: id(1),
      data: {
        cartellaId: id(100),
        date: '2026-11-12',
        kind: 'home-visit',
        passages: [
          { nature: 'fact', text: 'La casa è riscaldata e in ordine. I bambini erano a scuola.' },
          { nature: 'reported', text: 'La vicina riferisce discussioni la sera.' },
          { nature: 'opinion', text: 'Serve un colloquio con i due adulti separatamente.' },
        ],
        reserved: true,
      },
    },
  },
  {
    by: 'Carla Verifica',
    entry: {
      id: id(2),
      version: 2,
      reason: 'data della telefonata',
      recordedAt: '2026-11-20T09:00:00.000Z',
      data: {
        cartellaId: id(100),
        date: '2026-11-18',
        kind: 'phone-call',
        passages: [{ nature: 'fact', text: 'Lia conferma l’appuntamento di lunedì.' }],
      },
    },
  },
];

/** What a home visit usually tells. */
export const templates = [
  {
    name: 'Visita domiciliare',
    passages: [
      { nature: 'fact', text: 'Presenti: \nLa casa: ' },
      { nature: 'reported', text: 'Dicono: ' },
      { nature: 'opinion', text: 'Penso: ' },
    ],
  },
] as const;
