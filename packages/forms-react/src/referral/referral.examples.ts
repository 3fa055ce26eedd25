import type { Shareable } from './referral-form';

/** Invented bodies. */
export const receivers = [
  { id: '0190f200-0000-7000-8000-000000000001', name: 'Cooperativa Esempio' },
  { id: '0190f200-0000-7000-8000-000000000002', name: 'Consultorio di Borgo Finto' },
];

/** What of an invented file may be shared. */
export const shareable: readonly Shareable[] = [
  {
    kind: 'person',
    label: 'Dati anagrafici',
    basis: 'L. 328/2000, art. 22',
    records: [
      {
        id: '1',
        lines: [
          ['Nome', 'Lia Fittizi'],
          ['Data di nascita', '12 dicembre 1992'],
          ['Recapito', '+39 055 0000000'],
        ],
      },
    ],
  },
  {
    kind: 'progetto-personalizzato',
    label: 'Progetto',
    records: [{ id: '2', lines: [['Obiettivo', 'Lavora con un orario compatibile con la scuola']] }],
  },
  {
    kind: 'diary-entry',
    label: 'Diario',
    records: [
      { id: '3', lines: [['12 novembre 2026', 'La casa è riscaldata e in ordine.']] },
      { id: '4', lines: [['18 novembre 2026', 'Conferma l’appuntamento.']] },
    ],
  },
];

/** How the referrals of an invented case ended: one refused with its reason, one sent and not yet received. */
export const outcomes = [
  {
    receiver: 'Consultorio di Borgo Finto',
    receipt: { number: 'R-2026-0042', at: '2026-11-03T09:12:00Z' },
    referral: {
      kind: 'referral',
      proposedOn: '2026-11-03',
      state: 'refused',
      answeredOn: '2026-11-10',
      answerReason: 'Fuori dal territorio: l’ha in carico Borgo Esempio.',
    },
  },
  { receiver: 'Cooperativa Esempio', referral: { kind: 'referral', proposedOn: '2026-11-20', state: 'proposed' } },
] as const;
