import type { Catalogues } from '@cartella/core';

/** Words of charts. */
export const chartTexts: Catalogues = {
  it: {
    'chart.table': 'Gli stessi dati in tabella',
    'chart.fewer': 'meno di {threshold}',
    'chart.category': 'Voce',
    'chart.total': 'Totale',
    'chart.at-least': 'almeno {value}',
    'chart.missing': 'non rilevato',
  },
  en: {
    'chart.table': 'The same data as a table',
    'chart.fewer': 'fewer than {threshold}',
    'chart.category': 'Category',
    'chart.total': 'Total',
    'chart.at-least': 'at least {value}',
    'chart.missing': 'not measured',
  },
};
