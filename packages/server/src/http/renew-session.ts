import type { Context } from 'hono';
import { generateCookie, getCookie } from 'hono/cookie';
import type { AppEnvironment, AppServices } from './environment';
import { cookiesOf } from './login-routes';

/**
 * Gives a browser another reference to its session, where the one that it has served long enough, or its holder's rights have changed:
 * whoever got hold of the old one has it for moments. A program that sends a bearer token keeps the one that it was given.
 */
export async function renewSession(
  c: Context<AppEnvironment>,
  { sessions, configuration }: Pick<AppServices, 'sessions' | 'configuration'>,
): Promise<void> {
  const renewal = c.get('renewal');
  const cookies = cookiesOf(configuration.origin);
  if (renewal === undefined || getCookie(c, cookies.session) !== `${renewal.enteId}.${renewal.token}`) return;
  // Nothing is lost where it fails: the old one goes on, and the next request tries again.
  const reference = await sessions.renew(renewal, new Date()).catch(() => undefined);
  if (reference === undefined) return;
  c.res.headers.append('set-cookie', generateCookie(cookies.session, reference, cookies.options));
}
