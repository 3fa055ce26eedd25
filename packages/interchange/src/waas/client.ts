import { KitError } from '@cartella/core';
import { ElencoFlussiSchema, type Esito, type Flusso } from './wire';

/** Calls the e-service as INPS does: to try one's own, or to rehearse another's. */
export interface WaasClient {
  readonly status: () => Promise<boolean>;
  /** One call: flows after an instant, in milliseconds since 1970. */
  readonly flows: (since: number, limit?: number) => Promise<readonly Flusso[]>;
  /** Call after call until there is nothing more. */
  readonly allFlows: (since: number) => AsyncGenerator<Flusso>;
  readonly sendOutcomes: (esiti: readonly Esito[]) => Promise<void>;
}

/**
 * Creates a client.
 *
 * @param baseUrl - Without final slash.
 * @param call - `fetch`, or anything that answers requests.
 * @param voucher - PDND voucher for each call.
 */
export function createWaasClient(
  baseUrl: string,
  call: (request: Request) => Promise<Response>,
  voucher: () => Promise<string>,
): WaasClient {
  const ask = async (path: string, init: { method?: string; body?: string } = {}): Promise<Response> => {
    const headers = {
      Authorization: `Bearer ${await voucher()}`,
      ...(init.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const response = await call(new Request(`${baseUrl}${path}`, { ...init, headers }));
    if (!response.ok) throw new KitError('unavailable', `${path.split('?')[0]} answered ${response.status}`);
    return response;
  };
  const flows = async (since: number, limit?: number): Promise<readonly Flusso[]> => {
    const response = await ask(`/flussi?since=${since}${limit === undefined ? '' : `&limit=${limit}`}`);
    const parsed = ElencoFlussiSchema.safeParse(await response.json());
    if (!parsed.success) throw new KitError('integrity', '/flussi does not answer as the e-service should');
    return parsed.data.elenco_flussi;
  };
  return {
    flows,
    status: async () => (await call(new Request(`${baseUrl}/status`))).ok,
    allFlows: async function* (since) {
      for (let last = since, batch = await flows(last); batch.length > 0; batch = await flows(last)) {
        for (const flusso of batch) {
          last = Date.parse(flusso.ts_flusso);
          yield flusso;
        }
      }
    },
    sendOutcomes: async (elenco_esiti) => {
      await ask('/esiti', { method: 'POST', body: JSON.stringify({ elenco_esiti }) });
    },
  };
}
