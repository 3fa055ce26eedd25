import { parseJson } from '../json';
import type { WaasEntry, WaasOutbox } from './outbox';
import { ElencoEsitiSchema, type Flusso, toFlusso, toOutcome, type WaasEnte } from './wire';

/** What the e-service needs of where it runs. */
export interface WaasService {
  readonly ente: WaasEnte;
  readonly outbox: WaasOutbox;
  /** Tells whether a caller is INPS, by its PDND voucher; `GET /status` is open to all. */
  readonly isAllowed: (request: Request) => Promise<boolean>;
  /** Path before the three resources, `/waas/v1`; none by default. */
  readonly basePath?: string;
  /** Told of outcomes about flows that are not in the outbox, and of errors: INPS only gets a status. */
  readonly onTrouble?: (trouble: { readonly unknown: readonly string[] } | { readonly error: unknown }) => void;
}

// A whole answer stays within what a single flow may weigh; INPS asks again for the rest.
const longestAnswer = 10_000_000;
const longestOutcomes = { bytes: 2_000_000, depth: 8 };

function problem(status: number, title: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify({ status, title, type: 'about:blank' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}

/** A whole number written in digits only, within bounds, or `undefined`. */
function wholeNumber(text: string | null, max: number): number | undefined {
  if (text === null || !/^\d{1,16}$/.test(text)) return undefined;
  const value = Number(text);
  return value <= max ? value : undefined;
}

function withinSize(entries: readonly WaasEntry[], ente: WaasEnte): { flussi: Flusso[]; given: WaasEntry[] } {
  const flussi: Flusso[] = [];
  const given: WaasEntry[] = [];
  let size = 0;
  for (const entry of entries) {
    const flusso = toFlusso(entry, ente);
    size += flusso.flusso.length;
    if (size > longestAnswer && flussi.length > 0) break;
    flussi.push(flusso);
    given.push(entry);
  }
  return { flussi, given };
}

async function giveFlows(url: URL, { outbox, ente }: WaasService): Promise<Response> {
  const since = wholeNumber(url.searchParams.get('since'), Number.MAX_SAFE_INTEGER);
  // The specification in words calls it `max_entries`.
  const asked = url.searchParams.get('limit') ?? url.searchParams.get('max_entries');
  const limit = asked === null ? 10 : wholeNumber(asked, 100);
  if (since === undefined) return problem(400, 'since: millisecondi dal 1970, obbligatorio');
  if (limit === undefined) return problem(400, 'limit: da 0 a 100');
  const { flussi, given } = withinSize(await outbox.after(since, limit), ente);
  await outbox.markFetched(given.map(({ flowId }) => flowId));
  return Response.json({ elenco_flussi: flussi }, { headers: { 'Cache-Control': 'no-store' } });
}

async function takeOutcomes(request: Request, { outbox, onTrouble }: WaasService): Promise<Response> {
  const json = parseJson(new Uint8Array(await request.arrayBuffer()), longestOutcomes);
  if (!json.ok) return problem(400, json.issues.map(({ code }) => code).join(', '));
  const parsed = ElencoEsitiSchema.safeParse(json.value);
  if (!parsed.success) return problem(400, `elenco_esiti: ${parsed.error.issues.length} errori`);
  const unknown = await outbox.recordOutcomes(parsed.data.elenco_esiti.map(toOutcome));
  if (unknown.length > 0) onTrouble?.({ unknown });
  return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } });
}

const resources: Readonly<Record<string, string>> = { '/status': 'GET', '/flussi': 'GET', '/esiti': 'POST' };

/**
 * Creates the e-service that a municipality exposes so that INPS fetches its flows («Consultazione flussi SIUSS – WaaS» 2.0.1). It knows
 * no framework: a request comes in, a response goes out.
 */
export function createWaasHandler(service: WaasService): (request: Request) => Promise<Response> {
  const base = service.basePath ?? '';
  return async (request) => {
    const url = new URL(request.url);
    const path = url.pathname.startsWith(`${base}/`) ? url.pathname.slice(base.length) : '';
    const method = Object.hasOwn(resources, path) ? resources[path] : undefined;
    if (method === undefined) return problem(404, 'Risorsa inesistente');
    if (request.method !== method) return problem(405, 'Metodo non ammesso', { Allow: method });
    if (path === '/status') return problem(200, 'Il servizio funziona');
    try {
      if (!(await service.isAllowed(request))) return problem(401, 'Voucher PDND assente o non valido');
      return path === '/flussi' ? await giveFlows(url, service) : await takeOutcomes(request, service);
    } catch (error) {
      service.onTrouble?.({ error });
      return problem(503, 'Servizio non disponibile', { 'Retry-After': '60' });
    }
  };
}
