import type { Label, Norm } from '@cartella/core';

/** Why the ente processes a datum: one row of its register of processing activities (art. 30 GDPR). */
export type Purpose =
  | 'access'
  | 'assessment'
  | 'care-project'
  | 'delivery'
  | 'benefit'
  | 'evaluation'
  | 'organisation'
  | 'accountability'
  | 'statutory-flow';

/** Purposes in words, for the register, the dictionary and the notice to the citizen. */
export const purposeLabels: Readonly<Record<Purpose, Label>> = {
  access: { it: 'Accesso, ascolto e orientamento', en: 'Access, listening and guidance' },
  assessment: { it: 'Valutazione del bisogno', en: 'Assessment of need' },
  'care-project': { it: 'Progetto e presa in carico', en: 'Care project' },
  delivery: { it: 'Erogazione di interventi e servizi', en: 'Delivery of services' },
  benefit: { it: 'Prestazioni economiche e agevolate', en: 'Economic and reduced-price benefits' },
  evaluation: { it: 'Verifica degli esiti', en: 'Evaluation of outcomes' },
  organisation: { it: 'Organizzazione del servizio', en: 'Organisation of the service' },
  accountability: { it: 'Tracciamento e responsabilità', en: 'Accountability' },
  'statutory-flow': { it: 'Debiti informativi verso lo Stato e la Regione', en: 'Statutory flows' },
};

/** What makes a processing lawful: the letter of the GDPR and the national norm behind it. */
export interface LegalBasis {
  /** For example `art. 6.1.e` or `art. 9.2.g`. */
  readonly gdpr: string;
  readonly norm: Norm;
}

/** Framework law on the integrated system of social services. */
export const law328: Norm = { urn: 'urn:nir:stato:legge:2000-11-08;328', citation: 'L. 8 novembre 2000, n. 328' };

/** Task in the public interest of the social services, on special categories too (art. 2-sexies, c. 2, lett. s, Codice privacy). */
export const socialServicesBasis: LegalBasis = {
  gdpr: 'art. 6.1.e, art. 9.2.g',
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2003-06-30;196',
    article: 'art. 2-sexies, c. 2, lett. s',
    citation: 'D.Lgs. 30 giugno 2003, n. 196',
  },
};

/** Legal duty to feed the information system of social services. */
export const statutoryFlowBasis: LegalBasis = {
  gdpr: 'art. 6.1.c, art. 9.2.b',
  norm: {
    urn: 'urn:nir:stato:decreto.legislativo:2017-09-15;147',
    article: 'art. 24',
    citation: 'D.Lgs. 15 settembre 2017, n. 147',
  },
};
