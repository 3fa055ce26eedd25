import { isRecordId } from '@cartella/core';
import { type Context, Hono } from 'hono';
import type { Served } from '../composition';
import { problemIssue } from '../problem';
import { enteOf } from '../session';
import {
  anonymously,
  authenticated,
  bounded,
  knownCallers,
  limited,
  referenceOf,
  refuseForgeries,
  signedIn,
  withSession,
} from './admission';
import { cartellaRoutes } from './cartella-routes';
import { caseRoutes } from './case-routes';
import { documentContentRoutes, largestDocument } from './document-routes';
import { draftRoutes } from './draft-routes';
import { type AppEnvironment, type AppServices, createOperate } from './environment';
import { flowRoutes } from './flow-routes';
import { framed } from './framing';
import { healthRoutes } from './health-routes';
import { loginRoutes } from './login-routes';
import { emergencyRoutes, noticeRoutes } from './notice-routes';
import { personRoutes } from './person-routes';
import { profileRoutes } from './profile-routes';
import { createStrangers, type Strangers } from './rate-limit';
import { recordRoutes } from './record-routes';
import { renewSession } from './renew-session';
import { operatorSessionRoutes, sessionRoutes } from './session-routes';
import { sourceRoutes } from './source-routes';
import { vocabularyRoutes } from './vocabulary-routes';
import { waasRoutes } from './waas-routes';
import { workRoutes } from './work-routes';

/** Builds the HTTP application: login, the API under `/api/v1`, its description, health, and what `pages` serves. */
export function createApp(services: AppServices): Hono<AppEnvironment> {
  const { problems } = services;
  const strangers = createStrangers(services.limits.anonymous);
  const [apiOf, describe] = [createApis(services, strangers), createDescriptions(services)];
  const app = new Hono<AppEnvironment>();
  app.all('/api/*', async (c) => {
    const reference = referenceOf(c, services);
    // Whoever is shut out does not make us look for their ente either.
    const isShutOut = strangers.shutOutUntil(services.addressOf(c), reference, Date.now()) !== undefined;
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
  api.get('/session', (c) => {
    // In which kinds of service somebody works is for the steps of procedures to ask.
    const { unitKinds: _, ...session } = c.get('session');
    return c.json(session);
  });
  api.route('/sessions', sessionRoutes(services, operate));
  api.route('/operators', operatorSessionRoutes(services, operate));
  api.route('/cartella', cartellaRoutes(services, operate));
  api.route('/vocabularies', vocabularyRoutes(services));
  api.route('/persons', personRoutes(services, operate));
  api.route('/cases', caseRoutes(services, operate));
  api.route('/work', workRoutes(services, operate));
  api.route('/notices', noticeRoutes(services, operate));
  api.route('/emergency-accesses', emergencyRoutes(services, operate));
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

function isUpload(c: Context<AppEnvironment>): boolean {
  return c.req.method === 'POST' && c.req.path.endsWith('/documents');
}
