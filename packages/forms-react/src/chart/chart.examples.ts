/** Accesses of an invented territory, in two years. */
export const accesses = {
  title: 'Accessi per area',
  series: ['2025', '2026'],
  groups: [
    { label: 'Famiglia e minori', values: [412, 455] },
    { label: 'Anziani', values: [388, 360] },
    { label: 'Disabilità', values: [150, 171] },
    { label: 'Migranti', values: [undefined, 6] },
  ],
};
