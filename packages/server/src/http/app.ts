import type { Locale } from '@cartella/core';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { type LoginAttempt, openValue, sealValue } from '../identity';
import { problemIssue } from '../problem';
import { cartellaRoutes } from './cartella-routes';
import { caseRoutes } from './case-routes';
import { draftRoutes } from './draft-routes';
import type { AppEnvironment, AppServices } from './environment';
import { flowRoutes } from './flow-routes';
import { personRoutes } from './person-routes';
import { vocabularyRoutes } from './vocabulary-routes';

const attemptCookie = 'cartella_login';
const sessionCookie = 'cartella_session';

/** Builds the HTTP application: login, the API under `/api/v1`, its description, and what `pages` serves. */
export function createApp(services: AppServices): Hono<AppEnvironment> {
  const { problems, sessions, relyingParty, cookieKey, configuration, openapi, log } = services;
  const app = new Hono<AppEnvironment>();
  const cookieOptions = {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: configuration.origin.startsWith('https:'),
  } as const;

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        // Bootstrap Italia carries the font of its player's buttons inside its style sheet.
        fontSrc: ["'self'", 'data:'],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      crossOriginOpenerPolicy: 'same-origin',
    }),
  );
  app.use(async (c, next) => {
    c.set('locale', localeOf(c.req.header('accept-language')));
    c.set('requestId', crypto.randomUUID());
    const started = performance.now();
    await next();
    c.header('x-request-id', c.get('requestId'));
    log({
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      requestId: c.get('requestId'),
    });
  });
  app.onError((error, c) => {
    log({ level: 'error', requestId: c.get('requestId'), error: error.name, detail: error.message });
    const unavailable = 'reason' in error && error.reason === 'unavailable';
    return problems(
      unavailable ? 503 : 500,
      unavailable ? problemIssue.unavailable : problemIssue.fault,
      c.get('locale'),
    );
  });

  app.get('/status', (c) => c.json({ status: 'ok' }));
  app.get('/openapi.json', (c) => c.json(openapi));

  app.get('/auth/login', async (c) => {
    const returnTo = safeReturn(c.req.query('returnTo'));
    const { url, attempt } = await relyingParty.begin(returnTo);
    setCookie(c, attemptCookie, await sealValue({ ...attempt }, cookieKey, 600), {
      ...cookieOptions,
      maxAge: 600,
      path: '/auth',
    });
    return c.redirect(url.href, 303);
  });
  app.get('/auth/callback', async (c) => {
    const attempt = await openValue<LoginAttempt>(getCookie(c, attemptCookie), cookieKey);
    deleteCookie(c, attemptCookie, { path: '/auth' });
    if (attempt === undefined) return c.redirect('/auth/login', 303);
    const answer = new URL(c.req.url);
    const identity = await relyingParty
      .complete(new URL(`/auth/callback${answer.search}`, configuration.origin), attempt)
      .catch((error: Error) => {
        log({ level: 'warn', requestId: c.get('requestId'), error: error.name, event: 'login-refused' });
        return undefined;
      });
    const cookie = identity && (await sessions.open(identity.subject, identity.idToken, new Date()));
    if (cookie === undefined) return problems(403, problemIssue.forbidden, c.get('locale'));
    setCookie(c, sessionCookie, cookie, cookieOptions);
    return c.redirect(attempt.returnTo, 303);
  });
  app.post('/auth/logout', async (c) => {
    await sessions.close(getCookie(c, sessionCookie), new Date());
    deleteCookie(c, sessionCookie, { path: '/' });
    return c.body(null, 204);
  });

  const api = new Hono<AppEnvironment>();
  api.use(
    bodyLimit({
      maxSize: 1_000_000,
      onError: (c) => problems(413, problemIssue.tooLarge, (c.get('locale') as Locale | undefined) ?? 'it'),
    }),
  );
  api.use(async (c, next) => {
    if (isForgery(c.req.method, c.req.header('sec-fetch-site'), c.req.header('origin'), configuration.origin)) {
      return problems(403, problemIssue.forbidden, c.get('locale'));
    }
    const cookie = getCookie(c, sessionCookie);
    const session = await sessions.read(cookie, new Date());
    if (session === undefined) {
      return problems(
        401,
        cookie === undefined ? problemIssue.unauthenticated : problemIssue.sessionExpired,
        c.get('locale'),
      );
    }
    c.set('session', session);
    return next();
  });
  api.get('/session', (c) => c.json(c.get('session')));
  api.route('/cartella', cartellaRoutes(services));
  api.route('/vocabularies', vocabularyRoutes(services));
  api.route('/persons', personRoutes(services));
  api.route('/cases', caseRoutes(services));
  api.route('/drafts', draftRoutes(services));
  api.route('/flows', flowRoutes(services));
  api.notFound((c) => problems(404, problemIssue.notFound, c.get('locale')));
  app.route('/api/v1', api);
  app.all('/api/*', (c) => problems(404, problemIssue.notFound, c.get('locale')));
  return app;
}

function localeOf(header: string | undefined): Locale {
  return /^en\b/i.test(header ?? '') ? 'en' : 'it';
}

/** Only pages of the cartella itself: a login must not send anybody elsewhere. */
function safeReturn(returnTo: string | undefined): string {
  return returnTo !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(returnTo) ? returnTo : '/';
}

/** A request that changes something and comes from another site. Browsers say so; other clients have no cookie to be abused. */
function isForgery(method: string, fetchSite: string | undefined, origin: string | undefined, own: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  if (fetchSite !== undefined) return fetchSite !== 'same-origin';
  return origin !== undefined && origin !== own;
}
