import { isRecordId, KitError, type Locale } from '@cartella/core';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import type { Served } from '../composition';
import { problemIssue } from '../problem';
import { enteOf } from '../session';
import { cartellaRoutes } from './cartella-routes';
import { caseRoutes } from './case-routes';
import { documentContentRoutes, largestDocument } from './document-routes';
import { draftRoutes } from './draft-routes';
import { type AppEnvironment, type AppServices, createOperate, Unauthenticated } from './environment';
import { flowRoutes } from './flow-routes';
import { healthRoutes } from './health-routes';
import { cookiesOf, loginRoutes } from './login-routes';
import { personRoutes } from './person-routes';
import { profileRoutes } from './profile-routes';
import { createStrangers, type Strangers } from './rate-limit';
import { recordRoutes } from './record-routes';
import { renewSession } from './renew-session';
import { isForgery, securityHeaders } from './security-headers';
import { sourceRoutes } from './source-routes';
import { vocabularyRoutes } from './vocabulary-routes';
import { waasRoutes } from './waas-routes';
import { workRoutes } from './work-routes';

type Handler = MiddlewareHandler<AppEnvironment>;

/** Builds the HTTP application: login, the API under `/api/v1`, its description, health, and what `pages` serves. */
export function createApp(services: AppServices): Hono<AppEnvironment> {
  const { problems } = services;
  const strangers = createStrangers(services.limits.anonymous);
  const [apiOf, describe] = [createApis(services, strangers), createDescriptions(services)];
  const app = new Hono<AppEnvironment>();
  app.all('/api/*', async (c) => {
    const reference = referenceOf(c, services);
    // Whoever is shut out does not make us look for their ente either.
    const isShutOut = strangers.shutOutUntil(addressOf(c), reference, Date.now()) !== undefined;
    return (await apiOf(isShutOut ? '' : reference)).fetch(c.req.raw, c.env);
  });
  framed(app, services);
  app.notFound((c) => problems(404, problemIssue.notFound, c.get('locale')));

  app.use('/status', limited(services, anonymously));
  app.route('/', healthRoutes(services));
  app.use('/openapi.json', limited(services, anonymously));
  app.get('/openapi.json', async (c) => {
    const description = await describe(c.req.query('ente'));
    return description === undefined
      ? problems(404, problemIssue.notFound, c.get('locale'))
      : c.body(description, 200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  });
  app.use('/auth/*', limited(services, anonymously), bounded(services, 100_000));
  app.use('/auth/logout', refuseForgeries(services));
  app.route('/auth', loginRoutes(services));
  if (services.waas !== undefined) {
    app.use('/waas/*', limited(services, anonymously), bounded(services, 2_000_000));
    app.route('/waas/v1', waasRoutes(services, services.waas));
  }

  return app;
}

/** What every answer has: a number, a line in the log, headers that protect, and a problem where something broke. */
function framed(app: Hono<AppEnvironment>, services: AppServices): void {
  app.use(accompany(services));
  app.onError((error, c) => answerError(error, c, services));
}

/** Finds the API for whoever brings a reference: that of the cartella of their ente, made once for all enti that work with the same. */
function createApis(services: AppServices, strangers: Strangers): (reference: string) => Promise<Hono<AppEnvironment>> {
  const made = new WeakMap<Served, Hono<AppEnvironment>>();
  const { cartella, profiles, servicesOf } = services;
  const common: Served = { cartella, formerKinds: [] };
  const apiFor = (served: Served) => {
    const own = served.cartella === cartella ? services : { ...services, ...servicesOf(served.cartella) };
    const api = made.get(served) ?? createApi(own, served.formerKinds, strangers);
    made.set(served, api);
    return api;
  };
  return async (reference) => {
    const ente = enteOf(reference);
    if (ente === undefined) return apiFor(common);
    try {
      return apiFor((await profiles.of(ente)).served);
    } catch (error) {
      // Without the profile nothing can be answered, and this is told like every other fault.
      return createFaulty(services, error);
    }
  };
}

function createFaulty(services: AppServices, error: unknown): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  framed(app, services);
  app.all('*', () => {
    throw error;
  });
  return app;
}

/** Builds the API of one cartella: its kinds of records, its checks, its words. */
export function createApi(
  services: AppServices,
  formerKinds: readonly string[] = [],
  strangers = createStrangers(services.limits.anonymous),
): Hono<AppEnvironment> {
  const { problems, configuration, cartella } = services;
  const app = new Hono<AppEnvironment>();
  framed(app, services);
  const operate = createOperate(services);
  const api = new Hono<AppEnvironment>();
  api.use(async (c, next) => {
    c.set('reference', referenceOf(c, services));
    await next();
    const { headers } = c.res;
    // Nothing of this is for a cache, unless the route says so; and other origins have no business here.
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    headers.set('access-control-allow-origin', configuration.origin);
    const expires = c.get('sessionExpires');
    if (expires !== undefined) headers.set('session-expires', expires);
    await renewSession(c, services);
  });
  api.use(limited(services, signedIn));
  api.use(knownCallers(services, strangers));
  const [bodies, uploads] = [bounded(services, 1_000_000), bounded(services, largestDocument + 10_000)];
  api.use((c, next) => (isUpload(c) ? uploads : bodies)(c, next));
  api.use(refuseForgeries(services));
  api.use(authenticated(services));
  for (const path of ['/session', '/cartella/*', '/vocabularies/*']) api.use(path, withSession(services));
  api.get('/session', (c) => c.json(c.get('session')));
  api.route('/cartella', cartellaRoutes(services, operate));
  api.route('/vocabularies', vocabularyRoutes(services));
  api.route('/persons', personRoutes(services, operate));
  api.route('/cases', caseRoutes(services, operate));
  api.route('/work', workRoutes(services, operate));
  api.route('/drafts', draftRoutes(services, operate));
  api.route('/flows', flowRoutes(services, operate));
  api.route('/documents', documentContentRoutes(services, operate));
  api.route('/sources', sourceRoutes(services, operate));
  api.route('/profile', profileRoutes(services, operate));
  for (const kind of [...Object.keys(cartella.records), ...formerKinds]) {
    api.route(`/records/${segmentOf(kind)}`, recordRoutes(services, operate, kind));
  }
  api.notFound((c) => problems(404, problemIssue.notFound, c.get('locale')));
  app.route('/api/v1', api);
  app.all('/api/*', (c) => problems(404, problemIssue.notFound, c.get('locale')));
  return app;
}

/** The place of a kind in an address; the colon of a kind of a layer is a letter like others, and some clients escape it. */
function segmentOf(kind: string): string {
  return kind.includes(':') ? `:kind{${kind.replace(':', '(?::|%3A)')}}` : kind;
}

/** Writes the description of the API of all, or of one ente; those asked for lately are kept, for they are long. */
function createDescriptions({ cartella, profiles, openapi }: AppServices) {
  const common = JSON.stringify(openapi(cartella));
  const lately = new Map<string, string>();
  return async (ente: string | undefined): Promise<string | undefined> => {
    if (ente === undefined) return common;
    if (!isRecordId(ente)) return undefined;
    const { cartella: own } = (await profiles.of(ente)).served;
    if (own === cartella) return common;
    const description = lately.get(own.hash) ?? JSON.stringify(openapi(own));
    if (lately.size > 8) lately.clear();
    lately.set(own.hash, description);
    return description;
  };
}

/** Gives a request its language and its number, measures it, leaves a line in the log, and tells browsers what they may do with the answer. */
function accompany({ configuration, log, telemetry }: AppServices): Handler {
  const usual = securityHeaders(configuration.origin.startsWith('https:'));
  return async (c, next) => {
    c.set('locale', localeOf(c.req.header('accept-language')));
    c.set('requestId', crypto.randomUUID());
    const started = performance.now();
    await telemetry.request({ method: c.req.method, headers: c.req.raw.headers }, async () => {
      await next();
      return { route: c.req.routePath, status: c.res.status };
    });
    // Set on the answer as it is: `c.header` would make it anew, whole, each time.
    const { headers } = c.res;
    for (const [name, value] of usual) if (!headers.has(name)) headers.set(name, value);
    headers.set('x-request-id', c.get('requestId'));
    log({
      at: new Date().toISOString(),
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      requestId: c.get('requestId'),
    });
  };
}

/** Turns what was thrown into a problem document; the log gets the kind of error and never its values. */
function answerError(error: Error, c: Context<AppEnvironment>, { problems, log }: AppServices): Response {
  const locale = c.get('locale') as Locale | undefined;
  if (error instanceof Unauthenticated) return problems(401, problemIssue.sessionExpired, locale ?? 'it');
  // The messages of the kit name no value; those of other errors may repeat what they were given, and only their place is told.
  const [, place = ''] = error.stack?.split('\n').map((line) => line.trim()) ?? [];
  const detail = error instanceof KitError ? error.message : place;
  log({ level: 'error', requestId: c.get('requestId'), error: error.name, detail });
  const isUnavailable = error instanceof KitError && error.reason === 'unavailable';
  return isUnavailable
    ? problems(503, problemIssue.unavailable, locale ?? 'it')
    : problems(500, problemIssue.fault, locale ?? 'it');
}

type Caller = (c: Context<AppEnvironment>) => { readonly limiter: keyof AppServices['limits']; readonly name: string };

/** Who is not signed in counts by address. */
const anonymously: Caller = (c) => ({ limiter: 'anonymous', name: addressOf(c) });

/** Who is signed in counts by session, wherever they are. */
const signedIn: Caller = (c) =>
  c.get('reference') === '' ? anonymously(c) : { limiter: 'signedIn', name: c.get('reference') };

/** Refuses who asks too often, and tells everybody how much is left. */
function limited({ limits, problems }: AppServices, caller: Caller): Handler {
  return async (c, next) => {
    const { limiter, name } = caller(c);
    const { allowed, limit, remaining, reset } = limits[limiter](name, Date.now());
    if (allowed) await next();
    else c.res = problems(429, problemIssue.tooMany, c.get('locale'), { retryAfter: reset });
    const { headers } = c.res;
    headers.set('ratelimit-limit', String(limit));
    headers.set('ratelimit-remaining', String(remaining));
    headers.set('ratelimit-reset', String(reset));
  };
}

/** Refuses, before anything is asked of the database, references that come after too many that nobody knew. */
function knownCallers({ problems }: AppServices, strangers: Strangers): Handler {
  return async (c, next) => {
    const [reference, address] = [c.get('reference'), addressOf(c)];
    if (reference === '') return next();
    const until = strangers.shutOutUntil(address, reference, Date.now());
    if (until !== undefined) {
      const retryAfter = Math.ceil((until - Date.now()) / 1000);
      return problems(429, problemIssue.tooMany, c.get('locale'), { retryAfter });
    }
    await next();
    // A request may be refused before anybody looks whose it is: that says nothing of the reference.
    if (c.get('sessionExpires') !== undefined) strangers.accepted(reference);
    else if (c.res.status === 401) strangers.refused(address, reference, Date.now());
    return undefined;
  };
}

/** Refuses bodies that are too large: by what they say of themselves, which Node holds them to, or else as they are read. */
function bounded({ problems }: AppServices, maxSize: number): Handler {
  const refuse = (c: Context) => problems(413, problemIssue.tooLarge, c.get('locale') ?? 'it');
  const whileRead = bodyLimit({ maxSize, onError: refuse });
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return whileRead(c, next);
    return Number(length) <= maxSize ? next() : refuse(c);
  };
}

function refuseForgeries({ problems, configuration }: AppServices): Handler {
  return async (c, next) =>
    isForgery(c.req.method, c.req.raw.headers, configuration.origin)
      ? problems(403, problemIssue.forbidden, c.get('locale'))
      : next();
}

/** Refuses what brings no session at all; whether the session lives is found out together with the work. */
function authenticated(services: AppServices): Handler {
  return async (c, next) =>
    c.get('reference') === '' ? services.problems(401, problemIssue.unauthenticated, c.get('locale')) : next();
}

/** For what needs no records: who is asking, all the same. */
function withSession({ sessions }: AppServices): Handler {
  return async (c, next) => {
    const session = await sessions.read(c.get('reference'), new Date());
    if (session === undefined) throw new Unauthenticated();
    c.set('session', session);
    c.set('sessionExpires', session.expiresAt);
    return next();
  };
}

/** The reference of the session: a browser has it in a cookie, a program sends it as a bearer token. */
function referenceOf(c: Context<AppEnvironment>, { configuration }: AppServices): string {
  const bearer = /^Bearer ([\w.~+/-]{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1];
  return bearer ?? getCookie(c, cookiesOf(configuration.origin).session) ?? '';
}

/** Address of the other end of the connection. */
function addressOf(c: Context<AppEnvironment>): string {
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming;
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

function isUpload(c: Context<AppEnvironment>): boolean {
  return c.req.method === 'POST' && c.req.path.endsWith('/documents');
}

function localeOf(header: string | undefined): Locale {
  return /^en\b/i.test(header ?? '') ? 'en' : 'it';
}
