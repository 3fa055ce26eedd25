import type { Norm } from '@cartella/core';

const act =
  (urn: string, citation: string) =>
  (article?: string): Norm =>
    article === undefined ? { urn, citation } : { urn, article, citation };

/** Framework law on the integrated system of social services. */
export const law328 = act('urn:nir:stato:legge:2000-11-08;328', 'L. 8 novembre 2000, n. 328');

/** Administrative procedure: terms, reasons, participation. */
export const law241 = act('urn:nir:stato:legge:1990-08-07;241', 'L. 7 agosto 1990, n. 241');

/** Fight against poverty; multidimensional assessment and personal project. */
export const decree147 = act('urn:nir:stato:decreto.legislativo:2017-09-15;147', 'D.Lgs. 15 settembre 2017, n. 147');
