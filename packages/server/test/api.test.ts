import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type TestDatabase } from './databases';
import { type Installation, openInstallation } from './installation';

interface ProblemBody {
  readonly status: number;
  readonly title: string;
  readonly issues?: readonly {
    readonly code: string;
    readonly path: readonly (string | number)[];
    readonly message: string;
  }[];
}

const person = { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora' };
const accesso = {
  date: '2026-11-02',
  channel: 'desk',
  requester: 'person',
  reasons: ['income'],
  request: 'Chiede aiuto per la spesa.',
  urgency: 'ordinary',
  outcome: 'information',
};

describe.each(databases)('the API of a cartella on $name', ({ create }) => {
  let database: TestDatabase;
  let installation: Installation;
  beforeAll(async () => {
    database = await create();
    installation = await openInstallation(database.url);
  });
  afterAll(async () => {
    await installation?.close();
    await database?.drop();
  });

  const open = (subject: string, records: unknown, more: object = {}) =>
    installation.send(subject, 'POST', '/api/v1/cases', {
      step: 'registra-accesso',
      expectedVersion: 0,
      idempotencyKey: crypto.randomUUID(),
      records,
      ...more,
    });
  const problem = async (response: Response): Promise<ProblemBody> => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return (await response.json()) as ProblemBody;
  };
  const found = async (response: Response) =>
    (await problem(response)).issues?.map(({ code, path }) => `${code} ${path.join('.')}`) ?? [];
  const opened = async () =>
    (
      (await (await open('uno-sociale', { person: { data: person }, accesso: { data: accesso } })).json()) as {
        caseId: string;
      }
    ).caseId;

  it('describes itself: every route is in the OpenAPI document and every path of the document is routed', async () => {
    const document = (await (await installation.send(undefined, 'GET', '/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const routed = installation.routes.map(({ method, path }) => `${method} ${path}`);
    expect(described.filter((each) => !routed.includes(each))).toEqual([]);
    const own = routed.filter(
      (each) => /^(?:GET|POST|PUT|DELETE) \/(?:api|status|health)/.test(each) && !each.includes('*'),
    );
    expect(own.filter((each) => !described.includes(each))).toEqual([]);
  });

  it('answers nobody without a session, and says whether there was one', async () => {
    expect((await problem(await installation.send(undefined, 'GET', '/api/v1/cases'))).status).toBe(401);
    const ended = await installation.app.request('/api/v1/session', {
      headers: { cookie: `cartella_session=${installation.newId()}.${'x'.repeat(43)}` },
    });
    expect((await problem(ended)).title).toContain('scaduta');
  });

  it('refuses what another site makes a browser send', async () => {
    const body = { step: 'registra-accesso' };
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://altrove.example' }]) {
      expect((await installation.send('uno-sociale', 'POST', '/api/v1/cases', body, headers)).status).toBe(403);
    }
  });

  it('names every problem of a first contact at its question, in plain Italian, and repeats none of the values', async () => {
    const response = await open('uno-sociale', {
      person: { data: { ...person, taxCode: 'FTTZRO80A41H501A', dateOfBirth: '1980-02-30', birthPlace: 'A000' } },
      accesso: {
        data: { ...accesso, channel: 'piccione', request: 'x'.repeat(101), urgency: 'subito' },
        ext: { prova: { quartiere: 'luna' } },
      },
    });
    expect(response.status).toBe(422);
    const body = await response.clone().text();
    const issues = await found(response);
    expect(issues).toEqual(
      expect.arrayContaining([
        'tax-code.check-character person.taxCode',
        expect.stringMatching(/ person\.dateOfBirth$/),
        expect.stringMatching(/ person\.birthPlace$/),
        'vocabulary.unknown-code accesso.channel',
        expect.stringMatching(/ accesso\.request$/),
        expect.stringMatching(/ accesso\.urgency$/),
        expect.stringMatching(/ accesso\.ext\.prova\.quartiere$/),
      ]),
    );
    for (const value of ['FTTZRO80A41H501A', '1980-02-30', 'piccione', 'xxxxx', 'luna'])
      expect(body).not.toContain(value);
  });

  it('refuses a comune that did not exist on the day of birth', async () => {
    // Galluzzo ended in 1928: nobody was born there in 1990.
    const response = await open('uno-sociale', {
      person: { data: { ...person, dateOfBirth: '1990-05-05', birthPlace: 'D887' } },
      accesso: { data: accesso },
    });
    expect(await found(response)).toContain('vocabulary.not-valid-on person.birthPlace');
  });

  it('records once what is sent twice, and refuses the same key for something else', async () => {
    const idempotencyKey = crypto.randomUUID();
    const records = { person: { data: person }, accesso: { data: accesso, ext: { prova: { quartiere: 'mare' } } } };
    const [first, second] = [
      await open('uno-sociale', records, { idempotencyKey }),
      await open('uno-sociale', records, { idempotencyKey }),
    ];
    expect(first.status).toBe(201);
    expect(await second.json()).toEqual(await first.json());
    const other = await open(
      'uno-sociale',
      { ...records, person: { data: { ...person, givenName: 'Altra' } } },
      { idempotencyKey },
    );
    expect(other.status).toBe(422);
  });

  it('refuses a step out of place, a role that may not, and a version that is old: each with its reason', async () => {
    const caseId = await opened();
    const command = (subject: string, step: string, expectedVersion: number) =>
      installation.send(subject, 'POST', `/api/v1/cases/${caseId}/commands`, {
        step,
        expectedVersion,
        idempotencyKey: crypto.randomUUID(),
        records: {},
      });
    const outOfPlace = await command('uno-sociale', 'chiudi-percorso', 1);
    expect(outOfPlace.status).toBe(422);
    expect((await found(outOfPlace)).length).toBeGreaterThan(1);
    const notTheirs = await command('uno-sportello', 'nega-presa-in-carico', 1);
    expect((await problem(notTheirs)).issues?.map(({ code }) => code)).toContain('actor.role');
    const stale = await command('uno-sociale', 'interrompi', 7);
    expect(stale.status).toBe(412);
  });

  it('shows the case with what can be done and why the rest cannot', async () => {
    const caseId = await opened();
    const view = (await (await installation.send('uno-sociale', 'GET', `/api/v1/cases/${caseId}`)).json()) as {
      state: { state: string };
      person: { data: { familyName: string } };
      steps: readonly { step: string; allowed: boolean; issues: readonly unknown[] }[];
    };
    expect(view.state.state).toBe('accolto');
    expect(view.person.data.familyName).toBe('Fittizia');
    expect(view.steps.find(({ step }) => step === 'prendi-in-carico')?.allowed).toBe(true);
    expect(view.steps.filter(({ allowed }) => !allowed).every(({ issues }) => issues.length > 0)).toBe(true);
  });

  it('shows another ente nothing: the same answer as for what does not exist', async () => {
    const caseId = await opened();
    const [theirs, nobodys] = await Promise.all([
      installation.send('due-sociale', 'GET', `/api/v1/cases/${caseId}`),
      installation.send('due-sociale', 'GET', `/api/v1/cases/${installation.newId()}`),
    ]);
    expect(theirs.status).toBe(404);
    expect(await theirs.json()).toEqual(await nobodys.json());
    const search = (await (
      await installation.send('due-sociale', 'POST', '/api/v1/persons/queries', { text: 'Fittizia' })
    ).json()) as {
      records: unknown[];
    };
    expect(search.records).toEqual([]);
  });

  it.each([
    ['what is not JSON', '{"step":', 400],
    ['a key that would reach prototypes', '{"__proto__":{"x":1}}', 400],
    ['another shape', '{"step":1}', 400],
    ['ten megabytes', `"${'x'.repeat(10_000_000)}"`, 413],
  ])('refuses %s and goes on', async (_, body, status) => {
    const response = await installation.send('uno-sociale', 'POST', '/api/v1/cases', body);
    expect(response.status).toBe(status);
    expect((await installation.send(undefined, 'GET', '/status')).status).toBe(200);
  });

  it('keeps drafts to their author, and says when another window saved first', async () => {
    const put = (subject: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      installation.send(subject, 'PUT', '/api/v1/drafts/accesso:nuovo', body, headers);
    const first = await put('uno-sociale', { values: { a: 1 } }, { 'if-none-match': '*' });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"']);
    expect((await put('uno-sociale', { values: { a: 2 } }, { 'if-match': '"0"' })).status).toBe(412);
    const second = await put('uno-sociale', { values: { a: 2 } }, { 'if-match': '"7"' });
    expect(second.status).toBe(412);
    expect(await second.json()).toMatchObject({
      issues: [{ code: 'draft.stale' }],
      conflict: { mine: { values: { a: 2 } }, theirs: { version: 1, body: { values: { a: 1 } } } },
    });
    expect((await installation.send('uno-sportello', 'GET', '/api/v1/drafts/accesso:nuovo')).status).toBe(404);
    const mine = (await (await installation.send('uno-sociale', 'GET', '/api/v1/drafts/accesso:nuovo')).json()) as {
      body: unknown;
    };
    expect(mine.body).toEqual({ values: { a: 1 } });
    await installation.send('uno-sociale', 'DELETE', '/api/v1/drafts/accesso:nuovo');
    const gone = await put('uno-sociale', { values: { a: 3 } }, { 'if-match': '"1"' });
    expect(gone.status).toBe(412);
    expect((await gone.json()).conflict).toEqual({ mine: { values: { a: 3 } } });
  });

  it('writes no personal value into the log', () => {
    const text = JSON.stringify(installation.log);
    expect(installation.log.length).toBeGreaterThan(20);
    for (const value of ['Fittizia', 'Zora', 'Chiede aiuto', 'uno-sociale']) expect(text).not.toContain(value);
  });
});
