import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KitError } from '@cartella/core';
import { type Attributes, metrics } from '@opentelemetry/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAddressOf, createRateLimiter, createStaticFiles } from '../src/http';
import type { RelyingParty } from '../src/identity';
import { createSessions } from '../src/session';
import { createTelemetry } from '../src/telemetry';
import { type Installation, openInstallation } from './installation';

const origin = 'https://cartella.comune.example';
const configuration = { port: 443, origin, folder: '', sessionMinutes: 30 };

describe('a cartella on the open network', () => {
  let installation: Installation;
  let returns: string[];
  beforeAll(async () => {
    installation = await openInstallation();
    returns = [];
  });
  afterAll(() => installation?.close());

  /** A provider that lets in whom it is told, without a network. */
  const relyingParty: RelyingParty = {
    begin: async (returnTo) => {
      returns.push(returnTo);
      return { url: new URL('https://idp.example/'), attempt: { state: 's', nonce: 'n', verifier: 'v', returnTo } };
    },
    complete: async () => ({ subject: installation.subjectOf('uno-sociale') }),
    departed: async () => 'uno-sociale',
    ending: async () => undefined,
    publicKeys: { keys: [] },
  };
  const app = () => installation.appWith({ configuration, relyingParty });

  it.each(['/status', '/openapi.json', '/api/v1/session', '/api/v1/records/person', '/nulla', '/auth/jwks.json'])(
    'tells browsers what they may do with %s',
    async (path) => {
      const { headers } = await app().request(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|script-src[^;]*\*/);
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin') ?? origin).toMatch(
        /^(?:\*|https:\/\/cartella\.comune\.example)$/,
      );
      expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
    },
  );

  it('keeps the session in a cookie that no script reads, no other host sets and no other site sends', async () => {
    const begun = await app().request('/auth/login?returnTo=/casi');
    const attempt = begun.headers.get('set-cookie') ?? '';
    expect(attempt).toMatch(
      /^__Secure-cartella_login=[^;]+; Max-Age=600; Path=\/auth; HttpOnly; Secure; SameSite=Lax$/,
    );
    const cookie = attempt.split(';')[0] ?? '';
    const done = await app().request('/auth/callback?code=c&state=s', { headers: { cookie } });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/casi']);
    const session = done.headers.getSetCookie().find((line) => line.startsWith('__Host-')) ?? '';
    expect(session).toMatch(/^__Host-cartella_session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const own = { cookie: session.split(';')[0] ?? '', origin };
    expect((await app().request('/api/v1/session', { headers: own })).status).toBe(200);
    const left = await app().request('/auth/logout', { method: 'POST', headers: own });
    expect([left.status, left.headers.get('clear-site-data')]).toEqual([204, '"cache", "storage"']);
    expect((await app().request('/api/v1/session', { headers: own })).status).toBe(401);
    // A login that nobody began here, or that somebody changed.
    for (const other of ['', `${cookie}x`]) {
      const answer = await app().request('/auth/callback?code=c&state=s', { headers: { cookie: other } });
      expect(answer.headers.get('location')).toBe('/auth/login');
    }
  });

  it('leaves in the log each login, with its level, and each one refused; and lets nobody in whose messages cannot be kept', async () => {
    const log: Readonly<Record<string, unknown>>[] = [];
    const kept: string[] = [];
    const identity = { subject: installation.subjectOf('uno-sportello'), idToken: 'gettone', assurance: 'SpidL2' };
    const answers = [async () => identity, async () => ({ subject: 'nessuno' }), () => Promise.reject(new TypeError())];
    const sign = async (complete: RelyingParty['complete'], keep = async (kind: string) => void kept.push(kind)) => {
      const keepLogin = ({ kind, state }: { kind: string; state: string }) => keep(`${kind} ${state}`);
      const party = { ...relyingParty, complete };
      const own = installation.appWith({
        configuration,
        relyingParty: party,
        keepLogin,
        log: (entry) => log.push(entry),
      });
      const cookie = (await own.request('/auth/login')).headers.get('set-cookie')?.split(';')[0] ?? '';
      return (await own.request('/auth/callback?code=c&state=s', { headers: { cookie } })).status;
    };
    expect(await Promise.all(answers.map((complete) => sign(complete)))).toEqual([303, 403, 403]);
    const events = log.map(({ event, assurance, error }) => [event, assurance, error].join(' ').trim());
    expect(events.filter((event) => event.startsWith('login')).sort()).toEqual([
      'login SpidL2',
      'login-refused  TypeError',
      'login-unknown-subject',
    ]);
    expect(kept.sort()).toEqual(['answer s', 'request s', 'request s', 'request s']);
    const isFull = async (kind: string) => (kind.startsWith('answer') ? Promise.reject(new Error('pieno')) : undefined);
    expect(await sign(async () => identity, isFull)).toBe(500);
    expect(JSON.stringify(log)).not.toMatch(/gettone|pieno|sportello/);
  });

  it('sends nobody elsewhere after a login', async () => {
    for (const place of [
      '//altrove.example',
      'https://altrove.example',
      '/\\altrove.example',
      'javascript:alert(1)',
      '/a b',
    ]) {
      await app().request(`/auth/login?returnTo=${encodeURIComponent(place)}`);
      expect(returns.at(-1)).toBe('/');
    }
  });

  it('ends a session at the end of the day, however busy it was', async () => {
    const sessions = createSessions(installation.records, { idleMinutes: 60, mostHours: 2 });
    const at = (minutes: number) => new Date(Date.parse('2026-11-20T08:00:00.000Z') + minutes * 60_000);
    const reference = await sessions.open({ subject: installation.subjectOf('uno-sportello') }, at(0));
    for (const minutes of [50, 100]) expect(await sessions.read(reference, at(minutes))).toBeDefined();
    expect(await sessions.read(reference, at(121))).toBeUndefined();
    expect(await sessions.read(reference, at(60))).toBeUndefined();
  });

  it('counts callers by their own address behind a gateway, and takes nobody else’s word for it', async () => {
    const limits = { signedIn: createRateLimiter(9), anonymous: createRateLimiter(1) };
    const addressOf = createAddressOf({ addresses: ['10.0.0.1'], header: 'x-forwarded-for' });
    const behind = installation.appWith({ limits, addressOf });
    const ask = async (remoteAddress: string, claimed: string) =>
      (
        await behind.request(
          '/auth/jwks.json',
          { headers: { 'x-forwarded-for': claimed } },
          { incoming: { socket: { remoteAddress } } },
        )
      ).status;
    expect([await ask('10.0.0.1', '203.0.113.1'), await ask('10.0.0.1', '203.0.113.2')]).toEqual([200, 200]);
    expect(await ask('10.0.0.1', '198.51.100.9, 203.0.113.1')).toBe(429);
    expect([await ask('203.0.113.9', '1.1.1.1'), await ask('203.0.113.9', '2.2.2.2')]).toEqual([200, 429]);
  });

  it('tells who asks too often to wait, and everybody how much is left', async () => {
    const limits = { signedIn: createRateLimiter(2), anonymous: createRateLimiter(2) };
    const limited = installation.appWith({ limits });
    const headers = {
      authorization: `Bearer ${await installation.sessions.open({ subject: installation.subjectOf('uno-sociale') }, new Date())}`,
    };
    for (const [path, init] of [
      ['/auth/jwks.json', {}],
      ['/api/v1/session', { headers }],
    ] as const) {
      const answers = [];
      for (let count = 0; count < 3; count += 1) answers.push(await limited.request(path, init));
      const refused = answers.at(-1);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
      expect(answers.map((answer) => answer.headers.get('ratelimit-remaining'))).toEqual(['1', '0', '0']);
      expect(refused?.headers.get('content-type')).toBe('application/problem+json');
      expect(refused?.headers.get('retry-after')).toBe(refused?.headers.get('ratelimit-reset'));
    }
  });

  it('stops listening to an address that invents references, except to whoever was let in from there', async () => {
    const limits = { signedIn: createRateLimiter(1000), anonymous: createRateLimiter(3) };
    let enti = 0;
    const { profiles } = installation;
    const of = (enteId: string) => {
      enti += 1;
      return profiles.of(enteId);
    };
    const limited = installation.appWith({ limits, profiles: { ...profiles, of } });
    const ask = async (reference = '') =>
      (await limited.request('/api/v1/session', { headers: { authorization: `Bearer ${reference}` } })).status;
    const known = await installation.sessions.open({ subject: installation.subjectOf('uno-sociale') }, new Date());
    expect(await ask(known)).toBe(200);
    const answers: number[] = [];
    for (const letter of 'abcdefgh') answers.push(await ask(`${known?.split('.')[0]}.${letter.repeat(43)}`));
    expect(answers).toEqual([401, 401, 401, 401, 429, 429, 429, 429]);
    expect(enti).toBe(5);
    expect(await ask(known)).toBe(200);
  });

  it('says when it cannot work, and when it is ending', async () => {
    const broken = installation.appWith({
      records: {
        ...installation.records,
        loginCandidates: () => Promise.reject(new KitError('unavailable', 'connection lost')),
      },
    });
    for (const [one, path] of [
      [broken, '/status'],
      [broken, '/health/ready'],
      [installation.appWith({ isEnding: () => true }), '/health/ready'],
    ] as const) {
      const answer = await one.request(path);
      expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([
        503,
        '5',
        'application/problem+json',
      ]);
    }
    expect((await broken.request('/health/live')).status).toBe(200);
  });

  it('answers an error of its own, or of the database, with a problem that tells nothing of it', async () => {
    const failing = (error: Error) =>
      installation.appWith({ sessions: { ...installation.sessions, operate: () => Promise.reject(error) } });
    const headers = { authorization: 'Bearer x' };
    const fault = await failing(new TypeError('Zora Fittizia is not iterable')).request('/api/v1/cases', { headers });
    expect(fault.status).toBe(500);
    expect(await fault.text()).not.toMatch(/Zora|TypeError|at /);
    const busy = await failing(new KitError('unavailable', 'too many connections')).request('/api/v1/cases', {
      headers,
    });
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '5']);
    expect(JSON.stringify(installation.log)).not.toContain('Zora');
    expect(JSON.stringify(installation.log)).toContain('too many connections');
  });

  it('serves the files of its pages, and nothing around them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cartella-pages-'));
    try {
      mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
      writeFileSync(join(folder, 'segreto.txt'), 'segreto');
      writeFileSync(join(folder, 'web', 'index.html'), 'pagina');
      const files = createStaticFiles(join(folder, 'web'));
      for (const path of [
        '/../segreto.txt',
        '/%2e%2e/segreto.txt',
        '/..%2fsegreto.txt',
        '/assets/../../segreto.txt',
        '/%',
        '/%00',
        '/assets',
      ])
        expect((await (await files(path))?.text()) ?? '', path).not.toContain('segreto');
      expect(await (await files('/percorsi/1'))?.text()).toBe('pagina');
      expect(await files('/manca.js')).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('measures routes, never addresses, for whoever installs OpenTelemetry', async () => {
    const seen: Attributes[] = [];
    const instrument = { record: (_: number, attributes: Attributes) => seen.push(attributes), add: () => undefined };
    metrics.setGlobalMeterProvider({
      getMeter: () =>
        ({
          createHistogram: () => instrument,
          createUpDownCounter: () => instrument,
          createCounter: () => instrument,
        }) as never,
    });
    try {
      const measured = installation.appWith({ telemetry: createTelemetry() });
      const id = installation.newId();
      const headers = {
        authorization: `Bearer ${await installation.sessions.open({ subject: installation.subjectOf('uno-sociale') }, new Date())}`,
      };
      await measured.request(`/api/v1/records/person/${id}`, { headers });
      expect(seen).toEqual([
        {
          'http.request.method': 'GET',
          'http.route': '/api/v1/records/person/:id',
          'http.response.status_code': 404,
        },
      ]);
    } finally {
      metrics.disable();
    }
  });
});
