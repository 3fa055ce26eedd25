import type { Norm } from '@cartella/core';

/** Norms that guide the questions of the shipped forms. */
export const italianLaw = {
  law328access: {
    urn: 'urn:nir:stato:legge:2000-11-08;328',
    article: 'art. 22, c. 4, lett. a',
    citation: 'L. 8 novembre 2000, n. 328',
  },
  law328project: {
    urn: 'urn:nir:stato:legge:2000-11-08;328',
    article: 'art. 14',
    citation: 'L. 8 novembre 2000, n. 328',
  },
  decree147assessment: {
    urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
    article: 'art. 5',
    citation: 'D.Lgs. 15 settembre 2017, n. 147',
  },
  decree147project: {
    urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
    article: 'art. 6',
    citation: 'D.Lgs. 15 settembre 2017, n. 147',
  },
} as const satisfies Readonly<Record<string, Norm>>;
