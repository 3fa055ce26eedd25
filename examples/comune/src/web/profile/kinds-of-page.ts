import type { SectionName } from '../pages/person';
import type { ServiceSection } from '../services/sections';

/** Kinds of record that each section of a person's file shows. */
export const kindsOfFile: Readonly<Record<SectionName, readonly string[]>> = {
  sintesi: ['person', 'cartella-sociale', 'diary-entry'],
  famiglia: ['household', 'relationship', 'person'],
  rete: ['relationship', 'person', 'organisation'],
  diario: ['diary-entry'],
  progetti: ['progetto-personalizzato', 'patto-individualizzato', 'misura-di-sostegno'],
  interventi: ['intervento', 'erogazione', 'isee'],
  documenti: ['document', 'privacy-notice', 'consent'],
  fonti: ['isee', 'cartella-sociale'],
  accessi: [],
};

/** Kinds of record that each page around a case shows, by the last part of its address or by what comes before an identifier. */
export const kindsAroundCase: Readonly<Record<string, readonly string[]>> = {
  progetti: ['progetto-personalizzato'],
  strumenti: ['instrument-result'],
  invii: ['referral', 'organisation'],
};

/** Kinds of record that each section of services and spending shows. */
export const kindsOfServices: Readonly<Record<ServiceSection, readonly string[]>> = {
  fondi: ['fund', 'commitment'],
  graduatorie: ['domanda', 'isee', 'household'],
  presenze: ['attendance'],
};
