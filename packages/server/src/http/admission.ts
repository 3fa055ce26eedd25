import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { problemIssue } from '../problem';
import { type AppEnvironment, type AppServices, Unauthenticated } from './environment';
import { cookiesOf } from './login-routes';
import type { Strangers } from './rate-limit';
import { isForgery } from './security-headers';

type Handler = MiddlewareHandler<AppEnvironment>;

type Caller = (
  c: Context<AppEnvironment>,
  services: AppServices,
) => { readonly limiter: keyof AppServices['limits']; readonly name: string };

/** Who is not signed in counts by address. */
export const anonymously: Caller = (c, services) => ({ limiter: 'anonymous', name: services.addressOf(c) });

/** Who is signed in counts by session, wherever they are. */
export const signedIn: Caller = (c, services) =>
  c.get('reference') === '' ? anonymously(c, services) : { limiter: 'signedIn', name: c.get('reference') };

/** Refuses who asks too often, and tells everybody how much is left. */
export function limited(services: AppServices, caller: Caller): Handler {
  const { limits, problems } = services;
  return async (c, next) => {
    const { limiter, name } = caller(c, services);
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
export function knownCallers({ problems, addressOf }: AppServices, strangers: Strangers): Handler {
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
export function bounded({ problems }: AppServices, maxSize: number): Handler {
  const refuse = (c: Context) => problems(413, problemIssue.tooLarge, c.get('locale') ?? 'it');
  const whileRead = bodyLimit({ maxSize, onError: refuse });
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const length = c.req.header('content-length');
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return whileRead(c, next);
    return Number(length) <= maxSize ? next() : refuse(c);
  };
}

/** Refuses what another site makes a browser ask. */
export function refuseForgeries({ problems, configuration }: AppServices): Handler {
  return async (c, next) =>
    isForgery(c.req.method, c.req.raw.headers, configuration.origin)
      ? problems(403, problemIssue.forbidden, c.get('locale'))
      : next();
}

/** Refuses what brings no session at all; whether the session lives is found out together with the work. */
export function authenticated(services: AppServices): Handler {
  return async (c, next) =>
    c.get('reference') === '' ? services.problems(401, problemIssue.unauthenticated, c.get('locale')) : next();
}

/** For what needs no records: who is asking, all the same. */
export function withSession({ sessions }: AppServices): Handler {
  return async (c, next) => {
    const session = await sessions.read(c.get('reference'), new Date());
    if (session === undefined) throw new Unauthenticated();
    c.set('session', session);
    c.set('sessionExpires', session.expiresAt);
    return next();
  };
}

/** The reference of the session: a browser has it in a cookie, a program sends it as a bearer token. */
export function referenceOf(c: Context<AppEnvironment>, { configuration }: AppServices): string {
  const bearer = /^Bearer ([\w.~+/-]{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1];
  return bearer ?? getCookie(c, cookiesOf(configuration.origin).session) ?? '';
}
