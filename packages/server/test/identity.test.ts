import { createServer } from 'node:http';
import type { ModelRecord } from '@cartella/model';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ClientKey,
  createRelyingParty,
  fiscalNumberClaim,
  generateClientKey,
  importClientKey,
  publicHalf,
} from '../src/identity';
import { startServer } from '../src/server';
import { type Installation, installationParts, openInstallation } from './installation';
import { createBrowser } from './login-browser';
import { startProvider } from './provider-double';

/** A session as it is listed. */
interface Listed {
  readonly id: string;
  readonly isCurrent: boolean;
}

const level = (number: 1 | 2 | 3) => `https://www.spid.gov.it/SpidL${number}` as const;
const logout = { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } };

describe('the cartella as a client of SPID and CIE', () => {
  let key: ClientKey;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  beforeAll(async () => {
    key = await generateClientKey();
    provider = await startProvider(key);
  });
  afterAll(() => provider?.stop());

  const party = (changes: object = {}) =>
    createRelyingParty({
      issuer: provider.issuer,
      clientId: 'cartella',
      key,
      redirectUri: 'https://cartella.example/auth/callback',
      assurance: level(2),
      ...changes,
    });
  /** A login in which the provider says what it is told. */
  const login = async (claims: JWTPayload, changes: { iss?: string; state?: string; options?: object } = {}) => {
    const relying = party(changes.options);
    const { attempt } = await relying.begin('/');
    provider.says({ nonce: attempt.nonce, acr: level(2), ...claims });
    const answer = new URL('https://cartella.example/auth/callback');
    answer.search = new URLSearchParams({
      code: 'c',
      state: changes.state ?? attempt.state,
      iss: changes.iss ?? provider.issuer,
    }).toString();
    return relying.complete(answer, attempt);
  };

  it('asks with a signed request, that says level, consent, state, nonce and challenge', async () => {
    const { url, attempt } = await party().begin('/casi');
    expect([...url.searchParams.keys()].sort()).toEqual(['client_id', 'request']);
    const request = url.searchParams.get('request') ?? '';
    expect(decodeProtectedHeader(request)).toMatchObject({ alg: 'RS256', kid: key.kid });
    expect(decodeJwt(request)).toMatchObject({
      iss: 'cartella',
      aud: provider.issuer,
      acr_values: level(2),
      prompt: 'consent login',
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
    });
    expect(Math.min(attempt.state.length, attempt.nonce.length)).toBeGreaterThanOrEqual(32);
  });

  it('lets in who reached the level, known by the claim that the directory uses, and shows its key to get tokens', async () => {
    expect(await login({})).toMatchObject({ subject: 'pairwise-1', assurance: level(2) });
    expect(provider.assertions.length).toBeGreaterThan(0);
    provider.userinfo[fiscalNumberClaim] = 'TINIT-PRVBRN75B02G478Q';
    const known = await login({ acr: level(3) }, { options: { subjectClaim: fiscalNumberClaim } });
    expect(known).toMatchObject({ subject: 'PRVBRN75B02G478Q', assurance: level(3) });
  });

  it.each([
    ['a level that is too low', { acr: level(1) }, {}],
    ['no level', { acr: undefined }, {}],
    ['another nonce', { nonce: 'n'.repeat(43) }, {}],
    ['another audience', { aud: 'altra' }, {}],
    ['a token that is over', { exp: 1, iat: 1 }, {}],
    ['the answer of another provider', {}, { iss: 'https://altro.example' }],
    ['another state', {}, { state: 's'.repeat(43) }],
    ['a claim that is not there', {}, { options: { subjectClaim: 'inesistente' } }],
  ] as [string, JWTPayload, object][])('refuses %s', async (_, claims, changes) => {
    await expect(login(claims, changes)).rejects.toThrow();
  });

  it('takes the word of the provider that somebody is gone, once, and nobody else’s', async () => {
    const relying = party();
    const ofLogout = { typ: 'logout+jwt' };
    const token = await provider.sign({ ...logout, jti: crypto.randomUUID() }, ofLogout);
    expect(await relying.departed(token)).toBe('pairwise-1');
    await expect(relying.departed(token)).rejects.toThrow('repetition');
    const refused: [JWTPayload, object?][] = [
      [{ ...logout, jti: 'a' }, { byAnother: true }],
      [{ ...logout, jti: 'g' }, { typ: 'JWT' }],
      [{ jti: 'b' }],
      [{ ...logout, jti: 'c', nonce: 'n' }],
      [{ ...logout, jti: 'd', aud: 'altra' }],
      [{ ...logout, jti: 'e', iss: 'https://altro.example' }],
      [{ ...logout, jti: 'f', iat: Math.floor(Date.now() / 1000) - 3600 }],
      [logout],
    ];
    for (const [payload, how] of refused) {
      await expect(
        relying.departed(await provider.sign(payload, { ...ofLogout, ...how })),
        JSON.stringify(payload),
      ).rejects.toThrow();
    }
    await expect(relying.departed('x.y.z')).rejects.toThrow();
  });

  it('works with a key of the ente, and refuses one that is too short or is none', async () => {
    const jwkOf = async (modulusLength: number) =>
      exportJWK((await generateKeyPair('RS256', { modulusLength, extractable: true })).privateKey);
    const [long, short] = await Promise.all([jwkOf(3072), jwkOf(2048)]);
    expect((await importClientKey(long)).publicJwk).not.toHaveProperty('d');
    await expect(importClientKey(short)).rejects.toThrow('3072');
    const { kid } = await publicHalf(long);
    expect(party({ publishedKeys: [await publicHalf(long)] }).publicKeys.keys.map((one) => one.kid)).toEqual([
      key.kid,
      kid,
    ]);
    await expect(importClientKey({ kty: 'EC' })).rejects.toThrow();
  });
});

describe('signing in and out of a running cartella', () => {
  let installation: Installation;
  let server: Awaited<ReturnType<typeof startServer>>;
  let origin: string;
  beforeAll(async () => {
    installation = await openInstallation();
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = await startServer({
      configuration: { port, origin, folder: '', sessionMinutes: 30 },
      records: installation.records,
      ...installationParts,
      pages: '/nonexistent',
      demoAccounts: ['uno-sociale', 'uno-sportello', 'uno-amministratore', 'nessuno'].map((name) => ({
        subject: installation.subjectOf(name),
        name,
        description: 'Operatrice inventata',
      })),
    });
  });
  afterAll(async () => {
    await server?.close();
    await installation?.close();
  });

  it('opens a session that only the browser holds; signing in again ends the one before', async () => {
    const browser = createBrowser(origin);
    await browser.signIn(installation.subjectOf('uno-sociale'));
    const first = browser.cookies.get('cartella_session');
    const session = await browser.session();
    expect(session.status).toBe(200);
    expect(await session.json()).toMatchObject({ roles: ['assistente-sociale'] });
    expect(session.headers.get('session-expires')).toMatch(/^\d{4}-/);
    await browser.signIn(installation.subjectOf('uno-sociale'));
    expect(browser.cookies.get('cartella_session')).not.toBe(first);
    const old = await fetch(`${origin}/api/v1/session`, { headers: { cookie: `cartella_session=${first}` } });
    expect(old.status).toBe(401);
    // A program sends the reference as a bearer token.
    const bearer = { authorization: `Bearer ${browser.cookies.get('cartella_session')}` };
    expect((await fetch(`${origin}/api/v1/session`, { headers: bearer })).status).toBe(200);
  });

  it('exchanges the reference of a session when rights change and from time to time; the former one serves for moments more', async () => {
    const subject = installation.subjectOf('uno-sportello');
    const browser = createBrowser(origin);
    // A reference that somebody planted is not the one that the login opens, and leads nowhere after it.
    const planted = await installation.sessions.open({ subject: installation.subjectOf('uno-sociale') }, new Date());
    browser.cookies.set('cartella_session', planted ?? '');
    await browser.signIn(subject);
    const mine = browser.cookies.get('cartella_session');
    expect(mine).not.toBe(planted);
    expect(await installation.sessions.read(planted, new Date())).toBeUndefined();
    await browser.go('/api/v1/drafts');
    expect(browser.cookies.get('cartella_session')).toBe(mine);

    const [{ enteId = '', operatorId = '' } = {}] = await installation.records.loginCandidates(subject);
    const system = { enteId, roles: [], purpose: 'organisation', now: new Date().toISOString() };
    await installation.records.transaction(system, async (tx) => {
      const before = await tx.get<ModelRecord<'operator'>>(operatorId);
      if (before === undefined) throw new Error('no operator');
      const { enteId: _, version, recordedAt: __, ...rest } = before;
      const assignments = before.data.assignments.map((each) => ({ ...each, role: 'amministrativo' }));
      return tx.put(
        { ...rest, reason: 'Altro ruolo', data: { ...before.data, assignments } },
        { expectedVersion: version },
      );
    });
    const changed = await Promise.all([browser.go('/api/v1/drafts'), browser.go('/api/v1/drafts')]);
    expect(changed.map(({ status }) => status)).toEqual([200, 200]);
    expect(changed.filter((answer) => answer.headers.getSetCookie().length > 0)).toHaveLength(1);
    const next = browser.cookies.get('cartella_session');
    expect(next).not.toBe(mine);
    const { sessions } = installation;
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    expect([(await sessions.read(mine, at(0.2))) !== undefined, await sessions.read(mine, at(0.6))]).toEqual([
      true,
      undefined,
    ]);
    // From time to time, whatever its holder may be.
    const request = { purpose: 'access', requestId: crypto.randomUUID(), now: at(16) };
    expect((await sessions.operate(next, request, async () => 1))?.renewal).toBeDefined();
    expect((await sessions.operate(next, { ...request, now: at(14) }, async () => 1))?.renewal).toBeUndefined();
    await sessions.close(next, new Date());
    expect(await sessions.read(next, new Date())).toBeUndefined();
  });

  it('lets nobody in whom no directory knows, and forgets who signs out', async () => {
    const stranger = createBrowser(origin);
    await stranger.signIn(installation.subjectOf('nessuno'));
    expect((await stranger.session()).status).toBe(401);
    const browser = createBrowser(origin);
    await browser.signIn(installation.subjectOf('uno-sportello'));
    const left = await browser.go('/auth/logout', { method: 'POST', headers: { origin } });
    expect(((await left.json()) as { location: string }).location).toContain('/oidc/session/end');
    expect((await browser.session()).status).toBe(401);
    const forged = await browser.go('/auth/logout', { method: 'POST', headers: { origin: 'https://altrove.example' } });
    expect(forged.status).toBe(403);
  });

  it('shows one’s sessions, and ends another of them for who has just shown again who they are', async () => {
    const subject = installation.subjectOf('uno-sociale');
    const [desk, home] = [createBrowser(origin), createBrowser(origin)];
    for (const browser of [desk, home]) await browser.signIn(subject);
    const list = async () => {
      const { sessions } = (await (await desk.go('/api/v1/sessions')).json()) as { sessions: Listed[] };
      return sessions;
    };
    const end = async (id: string) => (await desk.go(`/api/v1/sessions/${id}`, { method: 'DELETE' })).status;
    const other = (await list()).find(({ isCurrent }) => !isCurrent)?.id ?? '';
    expect((await list()).filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    // A login by the one that the provider remembers is no proof that the same person sits there.
    await desk.go('/auth/login');
    expect(await end(other)).toBe(403);
    await desk.signIn(subject, '/auth/login?anew');
    expect(await end(crypto.randomUUID())).toBe(404);
    expect(await end(other)).toBe(204);
    expect([(await home.session()).status, (await desk.session()).status]).toEqual([401, 200]);
    expect((await list()).map(({ id }) => id)).not.toContain(other);
  });

  it('lets who administers the ente see and end the sessions of an operator, and nobody else', async () => {
    const [operator, administrator] = [createBrowser(origin), createBrowser(origin)];
    await operator.signIn(installation.subjectOf('uno-sportello'));
    await administrator.signIn(installation.subjectOf('uno-amministratore'));
    const { operatorId } = (await (await operator.session()).json()) as { operatorId: string };
    const { operatorId: ofAnother } = (await (await administrator.session()).json()) as { operatorId: string };
    const of = (id: string) => `/api/v1/operators/${id}/sessions`;
    for (const method of ['GET', 'DELETE'])
      expect((await operator.go(of(ofAnother), { method })).status, method).toBe(403);
    const seen = await (await administrator.go(of(operatorId))).json();
    expect(seen).toMatchObject({ sessions: [{ isCurrent: false }] });
    expect(await (await administrator.go(of(operatorId), { method: 'DELETE' })).json()).toEqual({ ended: 1 });
    expect((await operator.session()).status).toBe(401);
    expect((await administrator.go(of('nessuno'), { method: 'DELETE' })).status).toBe(404);
  });

  it('ends every session of who leaves the provider, wherever they are open', async () => {
    const [desk, home] = [createBrowser(origin), createBrowser(origin)];
    await desk.signIn(installation.subjectOf('uno-sociale'));
    await home.signIn(installation.subjectOf('uno-sociale'));
    expect([(await desk.session()).status, (await home.session()).status]).toEqual([200, 200]);
    await home.leaveProvider();
    expect([(await desk.session()).status, (await home.session()).status]).toEqual([401, 401]);
    const forged = await fetch(`${origin}/auth/backchannel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: 'x.y.z' }),
    });
    expect([forged.status, forged.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  });

  it('ends in order: requests under way are answered, then nobody is', async () => {
    const answer = fetch(`${origin}/openapi.json`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await server.close();
    expect((await answer).status).toBe(200);
    await expect(fetch(`${origin}/status`)).rejects.toThrow();
  });
});

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
