import type { Catalogue } from '@cartella/core';

/** Italian wording of the issues of this package. */
export const it: Catalogue = {
  'draft.other-form': 'Questa bozza appartiene a un altro modulo.',
  'form-return.other-form': 'Il file riporta un altro modulo, o non è un modulo compilato.',
  'form-return.missing-document': 'Un documento indicato non è arrivato con il modulo.',
  'form-return.other-file': 'Il modulo compilato viene da un altro file.',
  'form.unknown-form': 'Questo modulo non esiste nella cartella.',
  'form.unknown-record': 'Il campo nomina una scheda che il modulo non compila.',
  'form.beyond-reach': 'Il modulo chiede come obbligatorio un dato che chi lo compila non può mai scrivere.',
  'form.unknown-field': 'Il campo nomina un dato che la scheda non ha.',
  'input.document': 'Un documento non è ancora arrivato: aspetta, riprova o toglilo.',
  'input.date': 'Scrivi la data come giorno, mese e anno, per esempio 21/11/2026.',
  'input.integer': 'Scrivi un numero intero, senza lettere né virgole.',
  'input.number': 'Scrivi un numero, per esempio 12,5.',
  'input.money': 'Scrivi l’importo in euro, per esempio 250,00.',
};
