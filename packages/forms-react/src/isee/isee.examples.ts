import type { RecordId } from '@cartella/core';
import type { IseeData } from '@cartella/model';

/** An invented indicator, near its end. */
export const ordinary: IseeData = {
  declarantId: '0190f400-0000-7000-8000-000000000001' as RecordId,
  kind: 'ordinario',
  dsuProtocol: 'INPS-ISEE-2026-00000000X-00',
  submittedOn: '2026-01-20',
  validUntil: '2026-12-31',
  computable: true,
  isee: 845_000,
  ise: 2_078_700,
  isr: 1_900_000,
  isp: 893_500,
  scale: 2.46,
  omissions: false,
};

/** One on which INPS noted an omission, no longer valid. */
export const withOmissions: IseeData = {
  ...ordinary,
  kind: 'corrente',
  validUntil: '2026-06-30',
  omissions: true,
  omissionNote: 'un conto corrente',
};
