import type { Catalogues } from './catalogue';

/** Wording of the issues of this package. */
export const coreCatalogues: Catalogues = {
  it: {
    'civil-date.shape': 'Scrivi la data come giorno, mese e anno, per esempio 21/11/2026.',
    'civil-date.no-such-day': 'Questo giorno non esiste nel calendario.',
  },
  en: {
    'civil-date.shape': 'Write the date as day, month and year, for example 21/11/2026.',
    'civil-date.no-such-day': 'There is no such day in the calendar.',
  },
};
