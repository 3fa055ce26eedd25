/** Data of an invented person from every source that there is. */
export const sources = [
  { label: 'Residenza', value: 'Borgo Esempio', provenance: { source: 'anpr' }, recordedAt: '2026-11-03' },
  { label: 'ISEE', value: '8.450,00 €', provenance: { source: 'inps' }, recordedAt: '2026-02-14' },
  {
    label: 'Canone di affitto',
    value: '450,00 €',
    provenance: { source: 'document', reference: 'contratto 12/2024' },
    recordedAt: '2026-11-20T09:00:00.000Z',
    by: 'Bruno Provetti',
  },
  { label: 'Lavoro', value: 'Saltuario', provenance: { source: 'declared' }, by: 'Bruno Provetti' },
  { label: 'Casa', value: 'Riscaldata', provenance: { source: 'observed' }, recordedAt: '2026-11-12' },
  { label: 'Vecchia cartella', value: 'n. 1998/12', provenance: { source: 'imported' }, recordedAt: '2025-01-01' },
  { label: 'Relazione', value: 'Scuola', provenance: { source: 'received' }, by: 'Istituto Esempio' },
  { label: 'Età', value: '34', provenance: { source: 'computed' } },
] as const;
