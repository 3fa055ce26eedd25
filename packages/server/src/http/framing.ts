import { KitError, type Locale } from '@cartella/core';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { problemIssue } from '../problem';
import { type AppEnvironment, type AppServices, Unauthenticated } from './environment';
import { securityHeaders } from './security-headers';

/** What every answer has: a number, a line in the log, headers that protect, and a problem where something broke. */
export function framed(app: Hono<AppEnvironment>, services: AppServices): void {
  app.use(accompany(services));
  app.onError((error, c) => answerError(error, c, services));
}

/** Gives a request its language and its number, measures it, leaves a line in the log, and tells browsers what they may do with the answer. */
function accompany({ configuration, log, telemetry }: AppServices): MiddlewareHandler<AppEnvironment> {
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

function localeOf(header: string | undefined): Locale {
  return /^en\b/i.test(header ?? '') ? 'en' : 'it';
}
