import type { Catalogues } from './catalogue';

/** Wording of the issues of this package. */
export const coreCatalogues: Catalogues = {
  it: {
    'civil-date.shape': 'Scrivi la data come giorno, mese e anno, per esempio 21/11/2026.',
    'civil-date.no-such-day': 'Questo giorno non esiste nel calendario.',
    'document.size': 'Il documento è vuoto o troppo grande: al massimo {megabytes} MB.',
    'document.type': 'Questo tipo di documento non si può allegare: scegli un PDF, un PNG o un JPEG.',
    'document.picture': 'L’immagine è troppo grande per essere aperta: al massimo {megapixels} milioni di punti.',
    'document.mixed': 'Il file contiene un altro file nascosto: salvalo di nuovo come PDF, PNG o JPEG.',
  },
  en: {
    'civil-date.shape': 'Write the date as day, month and year, for example 21/11/2026.',
    'civil-date.no-such-day': 'There is no such day in the calendar.',
    'document.size': 'The document is empty or too large: {megabytes} MB at most.',
    'document.type': 'This type of document cannot be attached: choose a PDF, a PNG or a JPEG.',
    'document.picture': 'The picture is too large to be opened: {megapixels} million points at most.',
    'document.mixed': 'The file holds another hidden file: save it again as PDF, PNG or JPEG.',
  },
};
