import type { Catalogues } from '@cartella/core';

/** Wording of the issues of this package. */
export const formsCatalogues: Catalogues = {
  it: {
    'form.unknown-form': 'Questo modulo non esiste nella cartella.',
    'form.unknown-record': 'Il campo nomina una scheda che il modulo non compila.',
    'form.unknown-field': 'Il campo nomina un dato che la scheda non ha.',
    'input.date': 'Scrivi la data come giorno, mese e anno, per esempio 21/11/2026.',
    'input.integer': 'Scrivi un numero intero, senza lettere né virgole.',
    'input.number': 'Scrivi un numero, per esempio 12,5.',
    'input.money': 'Scrivi l’importo in euro, per esempio 250,00.',
  },
  en: {
    'form.unknown-form': 'There is no such form in the cartella.',
    'form.unknown-record': 'The field names a record that the form does not fill in.',
    'form.unknown-field': 'The field names an element that the record does not have.',
    'input.date': 'Write the date as day, month and year, for example 21/11/2026.',
    'input.integer': 'Write a whole number, without letters or commas.',
    'input.number': 'Write a number, for example 12,5.',
    'input.money': 'Write the amount in euro, for example 250,00.',
  },
};
