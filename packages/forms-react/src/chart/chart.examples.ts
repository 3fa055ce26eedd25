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

/** How the cases of an invented territory ended, by area. */
export const endings = {
  title: 'Percorsi conclusi',
  series: ['Obiettivi raggiunti', 'In parte', 'Interrotti'],
  groups: [
    { label: 'Famiglia e minori', values: [61, 40, 12] },
    { label: 'Anziani', values: [80, 22, 9] },
    { label: 'Disabilità', values: [24, 18, undefined] },
  ],
};

/** Two measures of an invented person over the reviews, one of them skipped once. */
export const wellBeing = {
  title: 'Benessere e autonomia alle verifiche',
  labels: ['gen 2025', 'apr 2025', 'lug 2025', 'ott 2025', 'gen 2026', 'apr 2026', 'lug 2026'],
  series: [
    { name: 'Benessere', values: [42, 45, undefined, 51, 58, 63, 61] },
    { name: 'Autonomia', values: [70, 70, 75, 80, undefined, undefined, 85] },
  ],
};
