import type { Norm } from '@cartella/core';

function act(urn: string, citation: string): (article?: string) => Norm {
  return (article) => (article === undefined ? { urn, citation } : { urn, article, citation });
}

/** Framework law on the integrated system of social services. */
export const law328 = act('urn:nir:stato:legge:2000-11-08;328', 'L. 8 novembre 2000, n. 328');

/** Administrative procedure: terms, reasons, participation. */
export const law241 = act('urn:nir:stato:legge:1990-08-07;241', 'L. 7 agosto 1990, n. 241');

/** Fight against poverty: multidimensional assessment and personal project. */
export const decree147 = act('urn:nir:stato:decreto.legislativo:2017-09-15;147', 'D.Lgs. 15 settembre 2017, n. 147');

/** Assegno di inclusione. */
export const decree48 = act(
  'urn:nir:stato:decreto.legge:2023-05-04;48',
  'D.L. 4 maggio 2023, n. 48, conv. L. 3 luglio 2023, n. 85',
);

/** Guidelines on the pact for social inclusion. */
export const guidelinesPais = act(
  'urn:nir:ministero.lavoro.e.politiche.sociali:decreto:2024-05-02;72',
  'D.M. 2 maggio 2024, n. 72',
);

/** Policies for the elderly who are not self-sufficient: unified multidimensional assessment. */
export const decree29 = act('urn:nir:stato:decreto.legislativo:2024-03-15;29', 'D.Lgs. 15 marzo 2024, n. 29');

/** Essential levels of social services: PUA, UVM, PAI. */
export const law234 = act('urn:nir:stato:legge:2021-12-30;234', 'L. 30 dicembre 2021, n. 234');

/** Essential levels of health care: integrated care paths. */
export const decreeLea = act('urn:nir:presidente.consiglio.ministri:decreto:2017-01-12', 'D.P.C.M. 12 gennaio 2017');

/** Right of the child to a family. */
export const law184 = act('urn:nir:stato:legge:1983-05-04;184', 'L. 4 maggio 1983, n. 184');

/** Civil code. */
export const civilCode = act('urn:nir:stato:regio.decreto:1942-03-16;262', 'Codice civile');

/** Code of the third sector: planning and designing together. */
export const decree117 = act('urn:nir:stato:decreto.legislativo:2017-07-03;117', 'D.Lgs. 3 luglio 2017, n. 117');

/** Rules of ISEE. */
export const decree159 = act(
  'urn:nir:presidente.consiglio.ministri:decreto:2013-12-05;159',
  'D.P.C.M. 5 dicembre 2013, n. 159',
);

/** Self-certification and the checks upon it. */
export const decree445 = act('urn:nir:presidente.repubblica:decreto:2000-12-28;445', 'D.P.R. 28 dicembre 2000, n. 445');

/** Administrative appeals. */
export const decree1199 = act(
  'urn:nir:presidente.repubblica:decreto:1971-11-24;1199',
  'D.P.R. 24 novembre 1971, n. 1199',
);
