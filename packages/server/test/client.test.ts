import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonDescription } from '../check/client/common';
import { generateClient } from '../check/client/generate';
import { members, type Node } from '../check/openapi/document';
import { createApiClient } from '../src/api';
import { createClient } from '../src/client';
import { describeApi } from '../src/openapi';
import { installationParts } from './installation';

const id = '01980000-0000-7000-8000-000000000001';

/** A client whose calls go nowhere, and the calls that it made. */
function listen(answer: () => Response = () => Response.json({})) {
  const calls: { method: string; url: URL; headers: Headers; body: string | undefined }[] = [];
  const client = createClient({
    origin: 'https://cartella.example',
    fetch: async (input, init) => {
      const request = new Request(input as string, init);
      const body = await request.clone().text();
      calls.push({
        method: request.method,
        url: new URL(request.url),
        headers: request.headers,
        body: body || undefined,
      });
      return answer();
    },
    onSessionExpires: (at) => moments.push(at.toISOString()),
    onSessionLost: () => moments.push('lost'),
  });
  const moments: string[] = [];
  return { client, calls, moments };
}

describe('the typed client', () => {
  const document = describeApi(installationParts.cartella, 'https://cartella.example') as Node;
  const described = members(document['paths']).flatMap(([path, item]) =>
    members(item).map(([method]) => ({
      method: method.toUpperCase(),
      shape: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    })),
  );

  it('calls only what the API describes, with the method, the headers and the body that it asks', async () => {
    const { client, calls } = listen();
    const persons = client.recordsOf('person');
    const data = { identity: 'declared', familyName: 'Prova' };
    await Promise.all([
      persons.list({ size: 10 }),
      persons.search({ text: 'Prova', count: true }),
      persons.export(),
      persons.read(id),
      persons.read(id, { validOn: '2026-11-20' }),
      persons.history(id),
      persons.differences(id, 1, 2),
      persons.create({ data }, 'una-chiave-sola'),
      persons.correct(id, 3, { data, reason: 'Errore' }),
      client.session(),
      client.cartella(),
      client.form('accesso'),
      client.operators(),
      client.searchVocabulary('comuni', 'per'),
      client.vocabularyEntry('comuni', 'G478'),
      client.searchPersons('Prova'),
      client.person(id),
      client.cases(),
      client.case(id),
      client.draft('accesso:nuovo'),
      client.saveDraft('accesso:nuovo', {}),
      client.deleteDraft('accesso:nuovo'),
      client.siuss(id),
    ]);
    const strays = calls.filter(
      ({ method, url }) =>
        !described.some((each) => each.method === method && each.shape.test(decodeURIComponent(url.pathname))),
    );
    expect(strays.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([]);
    expect(calls.find(({ method }) => method === 'PUT')?.headers.get('if-match')).toBe('"3"');
    expect(calls.filter(({ url }) => /Prova/.test(url.href))).toEqual([]);
  });

  it('tells when the session ends, and when it has; a network that does not answer is a problem like the others', async () => {
    const { client, moments } = listen(() =>
      Response.json({}, { headers: { 'session-expires': '2026-11-22T10:00:00.000Z' } }),
    );
    await client.session();
    expect(moments).toEqual(['2026-11-22T10:00:00.000Z']);
    const lost = listen(() => new Response('', { status: 401 }));
    expect(await lost.client.session()).toMatchObject({ ok: false, problem: { status: 401 } });
    expect(lost.moments).toEqual(['lost']);
    const silent = createClient({ fetch: () => Promise.reject(new TypeError('nobody')) });
    expect(await silent.session()).toEqual({ ok: false, problem: { type: 'about:blank', title: '', status: 0 } });
  });
});

describe('the generated client', () => {
  it('is what the OpenAPI document says today: `npm run client -w packages/server` writes it anew', async () => {
    const written = readFileSync(new URL('../src/api/api.gen.ts', import.meta.url), 'utf8');
    expect(written).toBe(await generateClient(commonDescription()));
  });

  it('writes addresses, headers and bodies as the operations ask, and gives back what they answer', async () => {
    const requests: Request[] = [];
    const api = (answer: Response) =>
      createApiClient({
        origin: 'https://cartella.example',
        session: 'riferimento',
        fetch: async (input, init) => {
          requests.push(new Request(input as string, init));
          return answer;
        },
      });
    const found = await api(Response.json({ id }, { headers: { etag: '"3"' } })).records.reading({
      path: { kind: 'person', id },
      query: { version: 3 },
      header: { 'Cartella-Purpose': 'benefit' },
    });
    expect(found.ok && [found.value.id, found.headers.get('etag')]).toEqual([id, '"3"']);
    const created = await api(Response.json({ id, version: 1 }, { status: 201 })).records.creation({
      path: { kind: 'person' },
      header: { 'Idempotency-Key': 'una-chiave-sola' },
      body: { data: { identity: 'declared' } },
    });
    expect(created.ok && created.value.version).toBe(1);
    const flow = await api(new Response('<Flusso/>', { headers: { 'content-type': 'application/xml' } })).siussFlow();
    expect(flow.ok && flow.value).toBe('<Flusso/>');
    const [read, create] = requests;
    expect(read?.url).toBe(`https://cartella.example/api/v1/records/person/${id}?version=3`);
    expect([read?.headers.get('cartella-purpose'), read?.headers.get('authorization')]).toEqual([
      'benefit',
      'Bearer riferimento',
    ]);
    expect(await create?.json()).toEqual({ data: { identity: 'declared' } });
  });

  it('tells a refusal by its problem, whoever writes it, and a network that does not answer like the others', async () => {
    const api = (answer: () => Promise<Response>) => createApiClient({ origin: '', fetch: answer });
    const problem = { type: 'https://x', title: 'No', status: 404 };
    const headers = { 'content-type': 'application/problem+json' };
    expect(await api(async () => Response.json(problem, { status: 404, headers })).currentSession()).toMatchObject({
      ok: false,
      problem,
    });
    expect(await api(async () => new Response('<html>', { status: 502 })).currentSession()).toMatchObject({
      ok: false,
      problem: { status: 502 },
    });
    expect(await api(() => Promise.reject(new TypeError('nobody'))).currentSession()).toMatchObject({
      ok: false,
      problem: { status: 0 },
    });
  });
});
