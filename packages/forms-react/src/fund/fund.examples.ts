import type { RecordId } from '@cartella/core';
import type { Commitment, Fund } from '@cartella/model';

const id = (number: number) => `0190f300-0000-7000-8000-${String(number).padStart(12, '0')}` as RecordId;

/** Two invented funds. */
export const funds: readonly Pick<Fund, 'id' | 'data'>[] = [
  {
    id: id(1),
    data: {
      name: 'Fondo povertà 2026',
      source: 'national',
      amount: 12_000_000,
      startDate: '2026-01-01',
      endDate: '2026-12-31',
    },
  },
  {
    id: id(2),
    data: { name: 'Fondo comunale per la casa', source: 'municipal', amount: 3_000_000, startDate: '2026-01-01' },
  },
];

/** What was committed of them. */
export const commitments: readonly Pick<Commitment, 'data'>[] = [
  { data: { fundId: id(1), act: 'Det. 100/2026', date: '2026-03-02', amount: 4_500_000, settled: 4_100_000 } },
  { data: { fundId: id(1), act: 'Det. 140/2026', date: '2026-06-11', amount: 2_250_050 } },
  { data: { fundId: id(2), act: 'Det. 155/2026', date: '2026-07-01', amount: 3_200_000 } },
];
