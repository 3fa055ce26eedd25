import { type ElementTable, one, optional, type RecordOf, required, text } from '../table';
import { taxCodePattern } from './codes';

/** Name of the two layouts, as the e-service calls them. */
export type SiussFlow = 'PS_PSA_SINA' | 'SINBA';

/** Namespace of both layouts. */
export const casellarioNamespace = 'http://inps.it/Casellario';

/** Decree that set up the casellario, now SIUSS: what is sent, by whom, about whom. */
export const decree206 = {
  urn: 'urn:nir:ministero.lavoro.e.politiche.sociali:decreto:2014-12-16;206',
  article: 'art. 4 e tabella 1',
  citation: 'D.M. 16 dicembre 2014, n. 206',
} as const;

/** The body that sends. */
export const ente = {
  name: 'Ente',
  label: 'Ente',
  attributes: {
    Codice: required('codice dell’ente', text({ min: 1, max: 32 })),
    Denominazione: optional('denominazione dell’ente', text({ min: 1, max: 100 })),
    Indirizzo: required('codice catastale del comune della sede legale', text({ min: 4, max: 4 })),
    CFOperatore: required('codice fiscale dell’operatore', text({ pattern: taxCodePattern })),
  },
  children: {},
} as const satisfies ElementTable;

/** The header of a flow. */
export const identificazioneFlusso = {
  name: 'IdentificazioneFlusso',
  label: 'Identificazione del flusso',
  attributes: { Nome: required('nome del flusso', text({ max: 50 })) },
  children: { Ente: one(ente) },
} as const satisfies ElementTable;

export type IdentificazioneFlusso = RecordOf<typeof identificazioneFlusso>;
