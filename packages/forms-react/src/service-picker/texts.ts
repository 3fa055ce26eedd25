import type { Catalogues } from '@cartella/core';

/** Words of the choice of a service. */
export const servicePickerTexts: Catalogues = {
  it: {
    'service.search': 'Cerca nel catalogo',
    'service.search.help': 'Per nome, per parola o per codice.',
    'service.choose': 'Servizio o prestazione',
    'service.none': 'Nessuna voce con queste parole.',
    'service.found.one': 'Una voce',
    'service.found.other': '{count} voci',
    'service.found.many': '{count} di voci',
    'service.codes': 'Codici: {codes}',
  },
  en: {
    'service.search': 'Search the catalogue',
    'service.search.help': 'By name, by word or by code.',
    'service.choose': 'Service or benefit',
    'service.none': 'No entry with these words.',
    'service.found.one': 'One entry',
    'service.found.other': '{count} entries',
    'service.codes': 'Codes: {codes}',
  },
};
