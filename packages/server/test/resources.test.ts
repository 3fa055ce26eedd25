import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaceWatch } from '../src/pace';
import type { Scan } from '../src/scanner';
import { type Installation, openInstallation } from './installation';

interface Written {
  readonly id: string;
  readonly version: number;
}

interface Refusal {
  readonly title: string;
  readonly issues?: readonly { readonly code: string; readonly path: readonly (string | number)[] }[];
  readonly conflict?: { readonly base?: Shown; readonly mine: object; readonly theirs: Shown };
}

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

const zora = { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora', dateOfBirth: '1984-02-29' };
const base = '/api/v1/records/person';

describe('the resources of records', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await openInstallation();
  });
  afterAll(() => installation?.close());

  const send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) =>
    installation.send('uno-sociale', method, path, body, headers);
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });
  const json = async <T>(response: Response | Promise<Response>) => (await (await response).json()) as T;
  const create = async (data: object = zora) => json<Written>(send('POST', base, { data }, key()));

  it('are created once for each key, with an identifier of the server, and read with the tag of their version', async () => {
    const once = key();
    const [first, second] = [
      await send('POST', base, { data: zora }, once),
      await send('POST', base, { data: zora }, once),
    ];
    expect(first.status).toBe(201);
    const { id, version } = (await first.clone().json()) as Written;
    expect(await second.json()).toEqual({ id, version });
    expect(first.headers.get('location')).toBe(`${base}/${id}`);
    const read = await send('GET', `${base}/${id}`);
    expect([read.status, read.headers.get('etag'), read.headers.get('cache-control')]).toEqual([
      200,
      '"1"',
      'no-store',
    ]);
    expect((await json<Shown>(read)).data).toEqual(zora);
    expect((await send('GET', `${base}/${id}`, undefined, { 'if-none-match': '"1"' })).status).toBe(304);
    const other = await send('POST', base, { data: { ...zora, givenName: 'Altra' } }, once);
    expect((await json<Refusal>(other)).issues?.map(({ code }) => code)).toEqual(['idempotency.payload-differs']);
    expect((await send('POST', base, { data: zora })).status).toBe(400);
  });

  it('sees who reads one file after the other, however slowly, and says it in the log without a name', async () => {
    const log: Readonly<Record<string, unknown>>[] = [];
    const paces = [{ hours: 1, files: 2 }];
    const watch = createPaceWatch({ records: installation.records, paces, log: (entry) => log.push(entry) });
    const app = installation.appWith({ onWork: watch.seen });
    const cookie = await installation.sessions.open({ subject: installation.subjectOf('due-sociale') }, new Date());
    const headers = { authorization: `Bearer ${cookie}`, 'content-type': 'application/json' };
    const data = { identity: 'declared', familyName: 'Prova', givenName: 'Zora' };
    for (let count = 0; count < 3; count += 1) {
      const created = await app.request('/api/v1/records/person', {
        method: 'POST',
        headers: { ...headers, 'if-none-match': '*', 'idempotency-key': `pace-${crypto.randomUUID()}` },
        body: JSON.stringify({ data }),
      });
      expect(created.status).toBe(201);
      expect((await app.request(created.headers.get('location') ?? '', { headers })).status).toBe(200);
    }
    await watch.look(new Date());
    expect(log).toMatchObject([{ event: 'reading-in-bulk', files: 3, hours: 1 }]);
    expect(JSON.stringify(log)).not.toMatch(/Prova|Zora/);
    await watch.look(new Date());
    expect(log).toHaveLength(1);
  });

  it('are corrected only against the version that was seen: 428 without it, 412 with the three versions when it is old', async () => {
    const { id } = await create();
    const path = `${base}/${id}`;
    const correction = (givenName: string) => ({ data: { ...zora, givenName }, reason: 'Errore di battitura' });
    expect((await send('PUT', path, correction('Zoe'))).status).toBe(428);
    expect((await send('PUT', path, correction('Zoe'), { 'if-match': 'W/"1"' })).status).toBe(400);
    const done = await send('PUT', path, correction('Zoe'), { 'if-match': '"1"' });
    expect([done.status, done.headers.get('etag')]).toEqual([200, '"2"']);
    const late = await send('PUT', path, correction('Zelda'), { 'if-match': '"1"' });
    expect(late.status).toBe(412);
    const { conflict } = await json<Refusal>(late);
    expect([conflict?.base?.data['givenName'], conflict?.theirs.data['givenName'], conflict?.theirs.version]).toEqual([
      'Zora',
      'Zoe',
      2,
    ]);
    expect(conflict?.mine).toMatchObject({ givenName: 'Zelda' });
  });

  it('remember every version: by number, as a list, as differences, and as things stood on a day', async () => {
    const { id } = await create();
    const path = `${base}/${id}`;
    await send('PUT', path, { data: { ...zora, givenName: 'Zoe' }, reason: 'Errore' }, { 'if-match': '"1"' });
    expect((await json<Shown>(send('GET', `${path}?version=1`))).data['givenName']).toBe('Zora');
    const { versions } = await json<{ versions: readonly Shown[] }>(send('GET', `${path}/versions`));
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    const { changes } = await json<{ changes: readonly { path: unknown }[] }>(
      send('GET', `${path}/differences?from=1&to=2`),
    );
    expect(changes).toHaveLength(1);
    expect((await json<Shown>(send('GET', `${path}?validOn=2026-11-20`))).data['givenName']).toBe('Zoe');
    expect((await send('GET', `${path}?validOn=2026-11-20&knownAt=2020-01-01T00:00:00Z`)).status).toBe(404);
    expect((await send('GET', `${path}?knownAt=2020-01-01T00:00:00Z`)).status).toBe(400);
  });

  it('are listed in pages, searched by what is sent in the body, and counted', async () => {
    const names = ['Pagina Uno', 'Pagina Due', 'Pagina Tre'];
    for (const familyName of names) await create({ ...zora, familyName });
    const body = { text: 'Pagina', size: 2, count: true };
    const first = await json<{ records: Shown[]; next?: string; total?: number }>(
      send('POST', `${base}/queries`, body),
    );
    expect([first.records.length, first.total]).toEqual([2, 3]);
    const second = await json<{ records: Shown[]; next?: string }>(
      send('POST', `${base}/queries`, { ...body, after: first.next }),
    );
    expect(second.next).toBeUndefined();
    const found = [...first.records, ...second.records].map(({ data }) => data['familyName']);
    expect(found.sort()).toEqual([...names].sort());
    const listed = await json<{ records: Shown[] }>(send('GET', `${base}?size=1`));
    expect(listed.records).toHaveLength(1);
    for (const query of ['size=0', 'size=1000', 'after=x', 'name=Zora', 'size=1&size=2', 'caseId=1'])
      expect((await send('GET', `${base}?${query}`)).status, query).toBe(400);
  });

  it('say every problem of what is written, at its place and without the value', async () => {
    const response = await send('POST', base, { data: { ...zora, taxCode: 'FTTZRO80A41H501A', sex: 'boh' } }, key());
    expect(response.status).toBe(422);
    const text = await response.text();
    const paths = (JSON.parse(text) as Refusal).issues?.map(({ path }) => path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['taxCode', 'sex']));
    expect(text).not.toContain('FTTZRO80A41H501A');
    expect((await send('POST', base, { data: zora, enteId: installation.newId() }, key())).status).toBe(400);
    const type = await installation.send('uno-sociale', 'POST', base, 'data=1', {
      ...key(),
      'content-type': 'text/plain',
    });
    expect(type.status).toBe(415);
  });

  it('leave nothing behind when a command is refused half-way: the person who came with it is not there', async () => {
    const familyName = 'Rifiutata';
    const refused = await send('POST', '/api/v1/cases', {
      step: 'registra-accesso',
      expectedVersion: 0,
      idempotencyKey: crypto.randomUUID(),
      records: {
        person: { data: { ...zora, familyName } },
        accesso: {
          data: {
            date: '2026-11-02',
            channel: 'desk',
            requester: 'person',
            reasons: ['income'],
            request: 'Chiede aiuto.',
            urgency: 'ordinary',
            outcome: 'information',
            unitId: installation.newId(),
          },
        },
      },
    });
    expect(refused.status).toBe(422);
    const { records } = await json<{ records: unknown[] }>(send('POST', `${base}/queries`, { text: familyName }));
    expect(records).toEqual([]);
  });

  it('do not go around a procedure: what a step makes is made by its command', async () => {
    const response = await send('POST', '/api/v1/records/presa-in-carico', { data: {} }, key());
    expect([response.status, (await json<Refusal>(response)).title]).toEqual([
      409,
      expect.stringContaining('passo di una procedura'),
    ]);
  });

  it('are not there for another kind, another ente, or an identifier that is none', async () => {
    const { id } = await create();
    const answers = await Promise.all([
      send('GET', `/api/v1/records/household/${id}`),
      installation.send('due-sociale', 'GET', `${base}/${id}`),
      send('GET', `${base}/${installation.newId()}`),
      send('GET', `${base}/uno`),
      send('GET', '/api/v1/records/unicorno'),
      installation.send('due-sociale', 'PUT', `${base}/${id}`, { data: zora, reason: 'x' }, { 'if-match': '"1"' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
  });

  it('are exported by who may, and by nobody else', async () => {
    await create();
    const desk = await json<{ records: unknown[] }>(installation.send('uno-sportello', 'GET', `${base}/exports`));
    expect(desk.records).toEqual([]);
    const head = await installation.send('uno-responsabile', 'GET', `${base}/exports`);
    expect(head.headers.get('content-disposition')).toContain('attachment');
    expect((await json<{ records: unknown[] }>(head)).records.length).toBeGreaterThan(0);
  });

  it('take documents told by their bytes, and give them back only to be downloaded', async () => {
    const { id } = await create();
    const form = (content: string, title = 'Referto') => {
      const data = new FormData();
      data.set('title', title);
      data.set('file', new Blob([content]), '../../etc/passwd.html');
      return data;
    };
    const attach = (body: FormData) => send('POST', `${base}/${id}/documents`, body);
    expect((await attach(form('<script>alert(1)</script>'))).status).toBe(422);
    expect((await attach(form('%PDF-1.4', ''))).status).toBe(400);
    expect((await attach(form(`%PDF-1.4${'x'.repeat(10_100_000)}`))).status).toBe(413);
    const png = new Uint8Array(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    );
    const data = new FormData();
    data.set('title', 'Foto');
    data.set('file', new Blob([png]), 'foto.png');
    const attached = await attach(data);
    expect(attached.status).toBe(201);
    const location = attached.headers.get('location') ?? '';
    const content = await send('GET', location);
    expect(content.headers.get('content-disposition')).toContain('attachment');
    expect(content.headers.get('content-security-policy')).toContain('sandbox');
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await json<{ documents: unknown[] }>(send('GET', `${base}/${id}/documents`))).documents).toHaveLength(1);
    expect((await installation.send('due-sociale', 'GET', location)).status).toBe(404);
    // A scanner that finds something, or cannot say, keeps a document out.
    const cookie = await installation.sessions.open({ subject: installation.subjectOf('uno-sociale') }, new Date());
    const scannedBy = (scan: Scan) =>
      installation.appWith({ scan }).request(`${base}/${id}/documents`, {
        method: 'POST',
        headers: { cookie: `cartella_session=${cookie}` },
        body: data,
      });
    expect((await scannedBy(async () => 'clean')).status).toBe(201);
    expect(await json<Refusal>(scannedBy(async () => 'infected') as Promise<Response>)).toMatchObject({
      issues: [{ code: 'http.infected', path: ['file'] }],
    });
    expect((await scannedBy(() => Promise.reject(new Error('the scanner is late')))).status).toBe(503);
  });

  it('carry the purpose that the operator declares into the trail, and refuse one that is none', async () => {
    const { id } = await create();
    const path = `${base}/${id}`;
    expect((await send('GET', path, undefined, { 'cartella-purpose': 'curiosità' })).status).toBe(400);
    expect((await send('GET', path, undefined, { 'cartella-purpose': 'benefit' })).status).toBe(200);
  });
});
