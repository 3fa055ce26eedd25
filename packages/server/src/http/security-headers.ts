import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** What browsers may do with what the server sends: nothing from elsewhere, no script inside a page, no frame. A route may ask for less. */
export function securityHeaders(isSecure: boolean): MiddlewareHandler {
  const usual = secureHeaders({
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
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    strictTransportSecurity: isSecure ? 'max-age=31536000; includeSubDomains' : false,
  });
  return async (c, next) => {
    let stricter: string | null = null;
    await usual(c, async () => {
      await next();
      stricter = c.res.headers.get('content-security-policy');
    });
    if (stricter !== null) c.header('content-security-policy', stricter);
  };
}

/** A request that changes something and comes from another site. Browsers say so; other clients have no cookie to be abused. */
export function isForgery(method: string, headers: Pick<Headers, 'get'>, own: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null) return site !== 'same-origin';
  return origin !== null && origin !== own;
}
