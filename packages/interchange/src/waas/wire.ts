import { InstantSchema } from '@cartella/model';
import * as z from 'zod';
import type { WaasEntry, WaasOutcome } from './outbox';

const FlowKindSchema = z.enum(['PS_PSA_SINA', 'SINBA']);

// INPS writes instants with an offset as well as in UTC.
const AnyInstantSchema = z.union([InstantSchema, z.iso.datetime({ offset: true })]);

/** A flow as `GET /flussi` gives it. */
export const FlussoSchema = z.looseObject({
  codice_ente: z.string().regex(/^[A-Z][0-9]{3}$/),
  denominazione_ente: z.string().max(256),
  id_flusso: z.string().min(1).max(64),
  tipo: FlowKindSchema,
  ts_flusso: AnyInstantSchema,
  flusso: z.base64().max(10_000_000),
});

/** What `GET /flussi` answers. */
export const ElencoFlussiSchema = z.looseObject({ elenco_flussi: z.array(FlussoSchema).max(100) });

/** An outcome as `POST /esiti` brings it. */
export const EsitoSchema = z.looseObject({
  id_flusso: z.string().min(1).max(64),
  tipo: FlowKindSchema,
  ts_flusso: AnyInstantSchema,
  ts_acquisizione: AnyInstantSchema,
  codice_esito: z.enum(['OK', 'DATI_NON_TROVATI', 'RICHIESTA_INVALIDA', 'ERRORE_GENERICO']),
  descrizione_esito: z.string().max(4000).optional(),
  id_acquisizione_siuss: z.string().max(100).optional(),
});

/** What `POST /esiti` brings. */
export const ElencoEsitiSchema = z.looseObject({ elenco_esiti: z.array(EsitoSchema).max(100) });

export type Flusso = z.infer<typeof FlussoSchema>;
export type Esito = z.infer<typeof EsitoSchema>;

/** Who exposes the e-service. */
export interface WaasEnte {
  /** Cadastral code. */
  readonly belfiore: string;
  readonly name: string;
}

function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Decodes the XML that a flow carries. */
export function xmlOf({ flusso }: Pick<Flusso, 'flusso'>): Uint8Array {
  return Uint8Array.from(atob(flusso), (character) => character.charCodeAt(0));
}

/** An entry of the outbox as the e-service gives it. */
export function toFlusso(entry: WaasEntry, { belfiore, name }: WaasEnte): Flusso {
  return {
    codice_ente: belfiore,
    denominazione_ente: name.slice(0, 256),
    id_flusso: entry.flowId,
    tipo: entry.flow,
    ts_flusso: new Date(entry.at).toISOString(),
    flusso: toBase64(entry.xml),
  };
}

/** An outcome as the outbox wants it. */
export function toOutcome(esito: Esito): WaasOutcome {
  return {
    flowId: esito.id_flusso,
    flow: esito.tipo,
    code: esito.codice_esito,
    ...(esito.id_acquisizione_siuss === undefined ? {} : { acquisitionId: esito.id_acquisizione_siuss }),
    ...(esito.descrizione_esito === undefined ? {} : { description: esito.descrizione_esito }),
  };
}
