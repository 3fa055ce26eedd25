import type { Catalogues } from '@cartella/core';

/** Words of an amount. */
export const moneyTexts: Catalogues = {
  it: {
    'money.shape': 'Scrivi un importo, per esempio 250,00',
    'money.negative': 'Scrivi un importo senza segno meno',
    'money.max': 'Scrivi al massimo {amount}',
  },
  en: {
    'money.shape': 'Write an amount, for example 250,00',
    'money.negative': 'Write an amount without a minus sign',
    'money.max': 'Write {amount} at most',
  },
};
