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
  decree29assessment: {
    urn: 'urn:nir:stato:decreto.legislativo:2024-03-15;29',
    article: 'art. 27',
    citation: 'D.Lgs. 15 marzo 2024, n. 29',
  },
  law184support: {
    urn: 'urn:nir:stato:legge:1983-05-04;184',
    article: 'art. 1, c. 3',
    citation: 'L. 4 maggio 1983, n. 184',
  },
  law184reports: {
    urn: 'urn:nir:stato:legge:1983-05-04;184',
    article: 'art. 4, c. 3',
    citation: 'L. 4 maggio 1983, n. 184',
  },
  law184foster: {
    urn: 'urn:nir:stato:legge:1983-05-04;184',
    article: 'art. 5',
    citation: 'L. 4 maggio 1983, n. 184',
  },
  law241documents: {
    urn: 'urn:nir:stato:legge:1990-08-07;241',
    article: 'art. 18, c. 2',
    citation: 'L. 7 agosto 1990, n. 241',
  },
  decree159checks: {
    urn: 'urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159',
    article: 'art. 11, c. 5',
    citation: 'D.P.C.M. 5 dicembre 2013, n. 159',
  },
} as const satisfies Readonly<Record<string, Norm>>;
