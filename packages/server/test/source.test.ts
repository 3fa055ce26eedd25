import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNeighbour } from '../src/neighbour';
import type { Source } from '../src/source';
import { type Installation, openInstallation } from './installation';

type Manner = 'well' | 'busy' | 'asks-for-hours' | 'garbage' | 'empty' | 'late' | 'never' | 'endless' | 'hangs-up';

const taxCode = 'PRVBRN75B02G478Q';

/** A registry on the network that behaves as it is told. */
async function startRegistry() {
  let manner: Manner = 'well';
  let calls = 0;
  const ways: Readonly<Record<Manner, (response: ServerResponse) => void>> = {
    well: (response) => response.end(JSON.stringify({ taxCode, maritalStatus: '2' })),
    busy: (response) => response.writeHead(503).end(),
    'asks-for-hours': (response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
    garbage: (response) => response.end('<h1>Manutenzione</h1>'),
    empty: (response) => response.end('{}'),
    late: (response) => void setTimeout(() => response.end('{}'), 2000).unref(),
    never: () => undefined,
    endless: (response) => void response.write('x'.repeat(200_000)),
    'hangs-up': (response) => response.destroy(),
  };
  const server = createServer((_, response) => {
    calls += 1;
    ways[manner](response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/persone`,
    calls: () => calls,
    behave(next: Manner) {
      manner = next;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('another administration that is asked about a person', () => {
  let registry: Awaited<ReturnType<typeof startRegistry>>;
  let installation: Installation;
  let clock = 0;
  let app: Installation['app'];
  let cookie: string;
  beforeAll(async () => {
    registry = await startRegistry();
    installation = await openInstallation();
    const neighbour = createNeighbour({
      name: 'anpr',
      timeoutMs: 150,
      mostBytes: 100_000,
      failuresToRest: 3,
      sleep: async () => undefined,
      now: () => clock,
    });
    const anpr: Source = {
      provenance: 'anpr',
      ask: ({ taxCode: asked }) =>
        neighbour.ask(
          async () => new Request(registry.url, { method: 'POST', body: JSON.stringify({ taxCode: asked }) }),
          ({ status, text }) => {
            const answer: unknown = status === 200 && text.startsWith('{') ? JSON.parse(text) : undefined;
            return typeof answer === 'object' && answer !== null && 'maritalStatus' in answer
              ? { ...answer }
              : undefined;
          },
        ),
    };
    app = installation.appWith({ sources: { anpr } });
    cookie = (await installation.sessions.open({ subject: installation.subjectOf('uno-sociale') }, new Date())) ?? '';
  });
  afterAll(async () => {
    registry?.stop();
    await installation?.close();
  });

  const send = (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path, {
      method,
      headers: { cookie: `cartella_session=${cookie}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T;
  const person = (more: object = {}) =>
    send(
      'POST',
      '/api/v1/records/person',
      { data: { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora', ...more } },
      { 'idempotency-key': crypto.randomUUID() },
    );
  interface Answer {
    readonly answered: boolean;
    readonly provenance: { readonly source: string; readonly reference: string };
    readonly data?: Readonly<Record<string, unknown>>;
    readonly because?: string;
  }
  const ask = (personId: string) => json<Answer>(send('POST', '/api/v1/sources/anpr/queries', { personId }));

  it('gives data with where they come from, and the record that is made of them says so', async () => {
    const { id } = await json<{ id: string }>(person({ taxCode }));
    const answer = await ask(id);
    expect(answer).toMatchObject({ answered: true, data: { maritalStatus: '2' }, provenance: { source: 'anpr' } });
    await send(
      'PUT',
      `/api/v1/records/person/${id}`,
      {
        data: { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora', taxCode },
        reason: 'Da ANPR',
        provenance: answer.provenance,
      },
      { 'if-match': '"1"' },
    );
    expect(await json(send('GET', `/api/v1/records/person/${id}`))).toMatchObject({ provenance: answer.provenance });
  });

  it.each([
    ['busy', 'busy'],
    ['asks-for-hours', 'busy'],
    ['garbage', 'garbage'],
    ['empty', 'garbage'],
    ['endless', 'garbage'],
    ['late', 'late'],
    ['never', 'late'],
    ['hangs-up', 'unreachable'],
  ] as const)(
    'and is %s stops nobody: the operator writes by hand, and record and trail say why',
    async (manner, because) => {
      clock += 60_000;
      registry.behave(manner);
      const { id } = await json<{ id: string }>(person({ taxCode }));
      const started = performance.now();
      const answer = await ask(id);
      expect(performance.now() - started).toBeLessThan(3000);
      expect(answer).toMatchObject({ answered: false, because: `source.${because}` });
      const { provenance } = answer;
      expect([provenance.source, provenance.reference.split('/').slice(0, 2)]).toEqual(['declared', ['anpr', because]]);
      const written = await send(
        'PUT',
        `/api/v1/records/person/${id}`,
        {
          data: { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora', taxCode, sex: 'F' },
          reason: 'Dichiarato allo sportello',
          provenance,
        },
        { 'if-match': '"1"' },
      );
      expect(written.status).toBe(200);
      expect(await json(send('GET', `/api/v1/records/person/${id}`))).toMatchObject({ version: 2, provenance });
      const [{ enteId = '' } = {}] = await installation.records.loginCandidates(installation.subjectOf('uno-sociale'));
      const officer = {
        enteId,
        operatorId: installation.newId(),
        roles: ['responsabile-protezione-dati'],
        purpose: 'accountability',
        now: new Date().toISOString(),
      };
      const trail = await installation.records.transaction(officer, (tx) => tx.accesses({ subjects: [id] }));
      expect(trail.find(({ action }) => action === 'send')).toMatchObject({
        outcome: 'refused',
        reasons: [`source.${because}`],
        reference: provenance.reference,
      });
      expect(JSON.stringify(installation.log)).not.toMatch(/Fittizia|PRVBRN/);
    },
  );

  it('that fails again and again is left alone, and asked again after a while', async () => {
    clock += 60_000;
    registry.behave('hangs-up');
    const { id } = await json<{ id: string }>(person({ taxCode }));
    for (let count = 0; count < 4; count += 1) await ask(id);
    const before = registry.calls();
    expect(await ask(id)).toMatchObject({ answered: false, because: 'source.resting' });
    expect(registry.calls()).toBe(before);
    clock += 60_000;
    registry.behave('well');
    expect(await ask(id)).toMatchObject({ answered: true });
  });

  it('is not asked about who is nobody here, has no tax code, or by a name that it has not', async () => {
    const before = registry.calls();
    const { id } = await json<{ id: string }>(person());
    const ofAnother = await json<{ id: string }>(
      installation.send(
        'due-sociale',
        'POST',
        '/api/v1/records/person',
        { data: { identity: 'declared', familyName: 'Altra', taxCode } },
        { 'idempotency-key': crypto.randomUUID() },
      ),
    );
    const query = async (source: string, personId: string) =>
      (await send('POST', `/api/v1/sources/${source}/queries`, { personId })).status;
    expect(
      await Promise.all([
        query('anpr', id),
        query('anpr', ofAnother.id),
        query('anpr', installation.newId()),
        query('anpr', 'x'),
        query('constructor', id),
        query('inps', id),
      ]),
    ).toEqual([422, 404, 404, 400, 404, 404]);
    expect(registry.calls()).toBe(before);
  });
});
