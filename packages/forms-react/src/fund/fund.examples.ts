import type { RecordId } from '@cartella/core';
import type { Commitment, Fund } from '@cartella/model';
import type { Benefit } from './benefit-list';

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

/** What an invented family receives from three givers, and what it no longer receives. */
export const benefits: readonly Benefit[] = [
  {
    id: 'adi',
    name: 'Assegno di inclusione',
    person: 'Lia Fittizi',
    giver: 'INPS',
    monthly: 48_000,
    from: '2026-02-01',
    to: '2027-07-31',
    paidThrough: '2026-10',
    source: 'INPS, 3 novembre 2026',
  },
  {
    id: 'auu',
    name: 'Assegno unico',
    person: 'Lia Fittizi',
    giver: 'INPS',
    monthly: 40_210,
    from: '2022-03-01',
    source: 'dichiarato',
  },
  {
    id: 'meals',
    name: 'Pasti a domicilio',
    person: 'Tito Prova',
    giver: 'Comune di Borgo Esempio',
    from: '2026-10-01',
    source: 'cartella',
  },
  {
    id: 'rent',
    name: 'Contributo affitto',
    person: 'Lia Fittizi',
    giver: 'Comune di Borgo Esempio',
    monthly: 20_000,
    from: '2025-01-01',
    to: '2025-12-31',
    source: 'cartella',
  },
];
