const policy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  // Bootstrap Italia carries the font of its player's buttons inside its style sheet.
  "font-src 'self' data:",
].join('; ');

/** What browsers may do with what the server sends: nothing from elsewhere, no script inside a page, no frame. A route may ask for less. */
export function securityHeaders(isSecure: boolean): readonly (readonly [name: string, value: string])[] {
  return [
    ['content-security-policy', policy],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['origin-agent-cluster', '?1'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
    ['referrer-policy', 'no-referrer'],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['x-permitted-cross-domain-policies', 'none'],
    ...(isSecure ? ([['strict-transport-security', 'max-age=31536000; includeSubDomains']] as const) : []),
  ];
}

/** A request that changes something and comes from another site. Browsers say so; other clients have no cookie to be abused. */
export function isForgery(method: string, headers: Pick<Headers, 'get'>, own: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null) return site !== 'same-origin';
  return origin !== null && origin !== own;
}
