import type { Catalogues } from '@cartella/core';

/** Words of charts. */
export const chartTexts: Catalogues = {
  it: {
    'chart.table': 'Gli stessi dati in tabella',
    'chart.fewer': 'meno di {threshold}',
    'chart.category': 'Voce',
  },
  en: {
    'chart.table': 'The same data as a table',
    'chart.fewer': 'fewer than {threshold}',
    'chart.category': 'Category',
  },
};
