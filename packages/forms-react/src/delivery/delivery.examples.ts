import { civilDate } from '@cartella/core';
import type { DeliveryPlanProps } from './delivery-plan';

/** Home help of an invented person: two months paid or delivered, one beyond what was authorised, one only planned. */
export const homeHelp: Omit<DeliveryPlanProps, 'onChange'> = {
  title: 'Assistenza domiciliare',
  today: civilDate('2026-11-21'),
  terms: { rate: 2_235, unit: 'hours', shares: { ente: 50, ssn: 30, person: 20 } },
  fund: { name: 'Fondo non autosufficienza 2026', available: 100_000 },
  lines: [
    { month: '2026-09', planned: 20, authorised: 20, delivered: 19, paidOn: civilDate('2026-10-15') },
    { month: '2026-10', planned: 20, authorised: 20, delivered: 17 },
    { month: '2026-11', planned: 20, authorised: 16, delivered: 18 },
    { month: '2026-12', planned: 20 },
  ],
};
