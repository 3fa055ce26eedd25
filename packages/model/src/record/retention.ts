import type { Retention } from './record';

/** Norm that leaves the term to the ente's own plan, within the principle of storage limitation. */
const storageLimitation = {
  urn: 'urn:nir:unione.europea:regolamento:2016-04-27;679',
  article: 'art. 5, par. 1, lett. e',
  citation: 'Regolamento (UE) 2016/679',
} as const;

/** Papers of the social file: kept ten years after closure unless the ente's plan of conservation says otherwise. */
export const afterClosure: Retention = { years: 10, from: 'closed', source: storageLimitation, toConfirm: true };

/** Registers of people and bodies: kept as long as a file that refers to them. */
export const afterValidity: Retention = {
  years: 10,
  from: 'end-of-validity',
  source: storageLimitation,
  toConfirm: true,
};

/** Contacts that opened no file. */
export const afterContact: Retention = { years: 5, from: 'recorded', source: storageLimitation, toConfirm: true };

/** Files of minors: the person may ask for them as an adult, so the term begins then. */
export const ofMinors: Retention = { years: 10, from: 'adulthood', source: storageLimitation, toConfirm: true };

/** Logs of access: not less than twenty-four months, by analogy with the health dossier. */
export const inLog: Retention = {
  years: 2,
  from: 'recorded',
  source: {
    urn: 'urn:nir:garante.protezione.dati.personali:provvedimento:2015-06-04;331',
    citation: 'Garante, 4 giugno 2015, n. 331',
  },
};
