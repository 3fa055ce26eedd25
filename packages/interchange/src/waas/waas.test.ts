import { unwrap } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSingle, readSiuss, writeSiuss } from '../siuss';
import { soundFlow } from '../siuss/fixtures/sound';
import {
  createMemoryOutbox,
  createWaasClient,
  createWaasHandler,
  type Esito,
  type Flusso,
  type WaasService,
  xmlOf,
} from '.';

const base = 'https://api.example.com/waas/v1';
const ente = { belfiore: 'G713', name: 'Comune di Prova' };
const start = Date.parse('2026-11-30T08:00:00.000Z');
const xml = unwrap(writeSiuss(soundFlow));
const flowId = (number: number): string => `G713.PS.20261130.${String(number).padStart(7, '0')}`;

function world(change: Partial<WaasService> = {}, count = 0) {
  const outbox = createMemoryOutbox(() => start);
  for (let number = 1; number <= count; number += 1) outbox.add(flowId(number), 'PS_PSA_SINA', xml);
  const troubles: object[] = [];
  const isAllowed = async (request: Request): Promise<boolean> =>
    request.headers.get('Authorization') === 'Bearer voucher';
  const handle = createWaasHandler({
    ente,
    outbox,
    isAllowed,
    basePath: '/waas/v1',
    onTrouble: (trouble) => troubles.push(trouble),
    ...change,
  });
  return { outbox, handle, troubles, client: createWaasClient(base, handle, async () => 'voucher') };
}

const outcome = (flusso: Flusso, codice_esito: Esito['codice_esito'] = 'OK'): Esito => ({
  id_flusso: flusso.id_flusso,
  tipo: flusso.tipo,
  ts_flusso: flusso.ts_flusso,
  ts_acquisizione: '2026-11-30T09:00:00.000Z',
  codice_esito,
  ...(codice_esito === 'OK'
    ? { id_acquisizione_siuss: `S${flusso.id_flusso.slice(-3)}` }
    : { descrizione_esito: 'Errore di prova' }),
});

async function all(flows: AsyncIterable<Flusso>): Promise<Flusso[]> {
  const gathered: Flusso[] = [];
  for await (const flusso of flows) gathered.push(flusso);
  return gathered;
}

describe('The e-service that INPS calls', () => {
  it('gives every flow once, in order, readable and with one benefit of one person, and takes the outcomes', async () => {
    const { client, outbox } = world({}, 25);
    const flows = await all(client.allFlows(0));
    expect(flows.map(({ id_flusso }) => id_flusso)).toEqual(
      Array.from({ length: 25 }, (_, index) => flowId(index + 1)),
    );
    const document = unwrap(await readSiuss([xmlOf(flows[0] as Flusso)]));
    expect(checkSingle(document)).toEqual([]);
    await client.sendOutcomes(flows.map((flusso, index) => outcome(flusso, index === 3 ? 'RICHIESTA_INVALIDA' : 'OK')));
    expect(outbox.entries()[3]).toMatchObject({ state: 'rejected', reason: 'Errore di prova' });
    expect(outbox.entries().filter(({ state }) => state === 'acquired')).toHaveLength(24);
    expect(await client.flows(Date.parse(flows.at(-1)?.ts_flusso ?? ''))).toEqual([]);
  });

  it('loses nothing and doubles nothing whatever is lost or comes twice on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 12 }),
        fc.array(
          fc.record({
            limit: fc.integer({ min: 1, max: 5 }),
            lost: fc.boolean(),
            twice: fc.boolean(),
            added: fc.nat(2),
          }),
          { maxLength: 8 },
        ),
        async (count, turns) => {
          const { client, outbox } = world({}, count);
          const acquired: string[] = [];
          let since = 0;
          const turn = async (limit: number, lost: boolean, twice: boolean): Promise<number> => {
            const batch = await client.flows(since, limit);
            if (lost) return batch.length;
            for (const flusso of batch) if (!acquired.includes(flusso.id_flusso)) acquired.push(flusso.id_flusso);
            since = batch.length === 0 ? since : Date.parse(batch.at(-1)?.ts_flusso ?? '');
            for (let time = 0; time < (twice ? 2 : 1); time += 1)
              await client.sendOutcomes(batch.map((flusso) => outcome(flusso)));
            return batch.length;
          };
          for (const { limit, lost, twice, added } of turns) {
            await turn(limit, lost, twice);
            for (let extra = 0; extra < added; extra += 1)
              outbox.add(flowId(outbox.entries().length + 1), 'PS_PSA_SINA', xml);
          }
          while ((await turn(3, false, false)) > 0);
          expect(acquired).toEqual(outbox.entries().map(({ flowId: id }) => id));
          expect(outbox.entries().every(({ state }) => state === 'acquired')).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives each flow an instant of its own even when the clock stands still or goes back', () => {
    let now = start;
    const outbox = createMemoryOutbox(() => (now -= 1000));
    for (let number = 1; number <= 5; number += 1) outbox.add(flowId(number), 'SINBA', xml);
    const instants = outbox.entries().map(({ at }) => at);
    expect(new Set(instants).size).toBe(5);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  });

  it('keeps what is in the casellario there, whatever is said later', async () => {
    const { client, outbox } = world({}, 1);
    const [flusso] = await client.flows(0);
    if (flusso === undefined) throw new Error('no flow');
    await client.sendOutcomes([outcome(flusso, 'ERRORE_GENERICO')]);
    await client.sendOutcomes([outcome(flusso)]);
    await client.sendOutcomes([outcome(flusso, 'ERRORE_GENERICO')]);
    await client.flows(0);
    expect(outbox.entries()).toMatchObject([{ state: 'acquired', acquisitionId: 'S001' }]);
    expect(outbox.entries()[0]).not.toHaveProperty('reason');
  });

  it('gives at most ten flows unless asked otherwise, and never more than it should weigh', async () => {
    const { client, outbox } = world({}, 12);
    expect(await client.flows(0)).toHaveLength(10);
    expect(await client.flows(0, 100)).toHaveLength(12);
    for (let number = 13; number <= 15; number += 1) outbox.add(flowId(number), 'PS_PSA_SINA', 'x'.repeat(4_000_000));
    const heavy = await client.flows(outbox.entries()[11]?.at ?? 0, 100);
    expect(heavy).toHaveLength(1);
  });

  it('notes outcomes about flows that it does not have, without making INPS come again', async () => {
    const { client, troubles } = world({}, 1);
    const [flusso] = await client.flows(0);
    await client.sendOutcomes([{ ...outcome(flusso as Flusso), id_flusso: 'X' }]);
    expect(troubles).toEqual([{ unknown: ['X'] }]);
  });

  it('says that it is up to anyone', async () => {
    const { handle } = world();
    const response = await handle(new Request(`${base}/status`));
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/problem+json']);
  });

  it.each([
    ['without voucher', '/flussi?since=0', {}, 401],
    ['without since', '/flussi', { voucher: true }, 400],
    ['with a since that is not a number', '/flussi?since=ieri', { voucher: true }, 400],
    ['with a since beyond numbers', '/flussi?since=100000000000000000000', { voucher: true }, 400],
    ['with too high a limit', '/flussi?since=0&limit=101', { voucher: true }, 400],
    ['with a negative limit', '/flussi?since=0&limit=-1', { voucher: true }, 400],
    ['at another path', '/flussi/1?since=0', { voucher: true }, 404],
    ['with another method', '/flussi?since=0', { voucher: true, method: 'DELETE' }, 405],
    ['with outcomes that are not JSON', '/esiti', { voucher: true, method: 'POST', body: '{' }, 400],
    [
      'with outcomes of another form',
      '/esiti',
      { voucher: true, method: 'POST', body: '{"elenco_esiti":[{"id_flusso":"a"}]}' },
      400,
    ],
    [
      'with outcomes without end',
      '/esiti',
      { voucher: true, method: 'POST', body: '['.repeat(100) + ']'.repeat(100) },
      400,
    ],
  ] as const)(
    'refuses a call %s',
    async (_, path, { voucher = false, ...init }: { voucher?: boolean; method?: string; body?: string }, status) => {
      const { handle, outbox } = world({}, 1);
      const response = await handle(
        new Request(`${base}${path}`, { ...init, headers: voucher ? { Authorization: 'Bearer voucher' } : {} }),
      );
      expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'application/problem+json']);
      expect(outbox.entries()[0]?.state).toBe('ready');
    },
  );

  it('answers that it is not available, and no more, when the outbox fails', async () => {
    const failing = { ...createMemoryOutbox(() => start), after: () => Promise.reject(new Error('segreto')) };
    const { handle, troubles } = world({ outbox: failing });
    const response = await handle(
      new Request(`${base}/flussi?since=0`, { headers: { Authorization: 'Bearer voucher' } }),
    );
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '60']);
    expect(await response.text()).not.toContain('segreto');
    expect(troubles).toHaveLength(1);
  });

  it('is not trusted by the client when it answers anything else', async () => {
    const answering = (response: Response) =>
      createWaasClient(
        base,
        async () => response,
        async () => 'voucher',
      ).flows(0);
    await expect(answering(new Response('no', { status: 500 }))).rejects.toThrow('/flussi answered 500');
    await expect(answering(Response.json({ elenco_flussi: [{}] }))).rejects.toThrow('integrity');
  });
});
