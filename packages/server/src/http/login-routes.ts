import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type LoginAttempt, openValue, sealValue } from '../identity';
import { problemIssue } from '../problem';
import { deviceOf } from '../session';
import type { AppEnvironment, AppServices } from './environment';

const attemptSeconds = 600;

/** Names of the cookies. Where the connection is secure the browser itself sees to it that no other host sets them. */
export function cookiesOf(origin: string) {
  const secure = origin.startsWith('https:');
  return {
    session: secure ? '__Host-cartella_session' : 'cartella_session',
    attempt: secure ? '__Secure-cartella_login' : 'cartella_login',
    options: { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const,
  };
}

/** Signing in with the identity provider, and out: at the operator's word or at the provider's. */
export function loginRoutes(services: AppServices): Hono<AppEnvironment> {
  const { problems, sessions, relyingParty, cookieKey, configuration, log, keepLogin } = services;
  const cookies = cookiesOf(configuration.origin);
  const routes = new Hono<AppEnvironment>();
  const note = (c: Context<AppEnvironment>, event: string, error?: Error) =>
    log({ level: 'warn', event, requestId: c.get('requestId'), ...(error !== undefined && { error: error.name }) });

  routes.get('/login', async (c) => {
    const returnTo = safeReturn(c.req.query('returnTo'));
    const { url, attempt } = await relyingParty.begin(returnTo, c.req.query('anew') !== undefined);
    await keepLogin?.({ kind: 'request', state: attempt.state, message: url.href, at: new Date().toISOString() });
    setCookie(c, cookies.attempt, await sealValue({ ...attempt }, cookieKey, attemptSeconds), {
      ...cookies.options,
      maxAge: attemptSeconds,
      path: '/auth',
    });
    return c.redirect(url.href, 303);
  });

  routes.get('/callback', async (c) => {
    const attempt = await openValue<LoginAttempt>(getCookie(c, cookies.attempt), cookieKey);
    deleteCookie(c, cookies.attempt, { path: '/auth', secure: cookies.options.secure });
    if (attempt === undefined) {
      note(c, 'login-without-attempt');
      return c.redirect('/auth/login', 303);
    }
    const answer = new URL(c.req.url);
    const identity = await relyingParty
      .complete(new URL(`/auth/callback${answer.search}`, configuration.origin), attempt)
      .catch((error: Error) => void note(c, 'login-refused', error));
    const message = identity?.idToken;
    if (message !== undefined)
      await keepLogin?.({ kind: 'answer', state: attempt.state, message, at: new Date().toISOString() });
    const place = { before: getCookie(c, cookies.session), device: deviceOf(c.req.header('user-agent')) };
    const reference = identity && (await sessions.open(identity, new Date(), place));
    if (reference === undefined) {
      if (identity !== undefined) note(c, 'login-unknown-subject');
      return problems(403, problemIssue.forbidden, c.get('locale'));
    }
    const { assurance } = identity ?? {};
    log({
      level: 'info',
      event: 'login',
      requestId: c.get('requestId'),
      ...(assurance !== undefined && { assurance }),
    });
    setCookie(c, cookies.session, reference, cookies.options);
    return c.redirect(attempt.returnTo, 303);
  });

  routes.post('/logout', async (c) => {
    const idToken = await sessions.close(getCookie(c, cookies.session), new Date());
    log({ level: 'info', event: 'logout', requestId: c.get('requestId') });
    deleteCookie(c, cookies.session, { path: '/', secure: cookies.options.secure });
    c.header('clear-site-data', '"cache", "storage"');
    // Where the provider can be told, the page goes there to end the session of the provider too.
    const ending = await relyingParty.ending(idToken).catch(() => undefined);
    return ending === undefined ? c.body(null, 204) : c.json({ location: ending.href });
  });

  // Called by the identity provider, not by a browser: the token itself says who calls (OpenID Connect Back-Channel Logout 1.0).
  routes.post('/backchannel-logout', async (c) => {
    c.header('cache-control', 'no-store');
    const form = await c.req.formData().catch(() => undefined);
    const token = form?.get('logout_token');
    const subject =
      typeof token === 'string'
        ? await relyingParty.departed(token).catch((error: Error) => void note(c, 'back-channel-refused', error))
        : undefined;
    if (subject === undefined) return problems(400, problemIssue.badRequest, c.get('locale'));
    const ended = await sessions.closeOf(subject, new Date());
    log({ level: 'info', event: 'back-channel-logout', requestId: c.get('requestId'), ended });
    return c.body(null, 200);
  });

  /** Public half of the keys with which the cartella signs its requests. */
  routes.get('/jwks.json', (c) => {
    c.header('cache-control', 'public, max-age=3600');
    return c.json(relyingParty.publicKeys);
  });
  return routes;
}

/** Only pages of the cartella itself: a login must not send anybody elsewhere. */
function safeReturn(returnTo: string | undefined): string {
  return returnTo !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(returnTo) ? returnTo : '/';
}
