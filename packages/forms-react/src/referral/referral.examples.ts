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
