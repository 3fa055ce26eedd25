import { isNode, members, type Placed, textOf, type View } from './document';
import { type OpenApiRule, placesOf, rule } from './rule';
import { answersOf, hasType, nameOf, servers } from './select';

// What the OWASP API Security Top 10 (2023) asks of a document, as Spectral's set for it does, in our own words and code.

const has = ({ node }: Placed, ...names: readonly string[]) => names.some((name) => node[name] !== undefined);
const isJwt = ({ node }: Placed) => node['type'] === 'oauth2' || /^jwt$/i.test(textOf(node['bearerFormat']));
const securityOf = ({ document }: View, { node }: Placed) => {
  const security = node['security'] ?? document['security'];
  return Array.isArray(security) ? security : [];
};
const lacking = (view: View, status: RegExp) =>
  view.operations.filter((operation) => {
    const found = view.answers.filter((answer) => answer.operation === operation && status.test(answer.status));
    return !found.some(({ contents }) => contents.length > 0);
  });

/** The rules of the OWASP set that speak of OpenAPI 3.1. */
export const owaspRules: readonly OpenApiRule[] = [
  rule('owasp:api1:2023-no-numeric-ids', 'error', 'Identifiers cannot be guessed', ({ parameters, follow }) =>
    placesOf(
      parameters,
      (each) => /^id$|(?:_id|Id|-id)$/.test(nameOf(each)) && follow(each.node['schema'])['type'] === 'integer',
    ),
  ),
  rule('owasp:api2:2023-no-http-basic', 'error', 'No HTTP Basic', ({ securitySchemes }) =>
    placesOf(securitySchemes, ({ node }) => /basic/i.test(textOf(node['scheme']))),
  ),
  rule('owasp:api2:2023-no-api-keys-in-url', 'error', 'No keys in addresses', ({ securitySchemes }) =>
    placesOf(
      securitySchemes,
      ({ node }) => node['type'] === 'apiKey' && ['path', 'query'].includes(textOf(node['in'])),
    ),
  ),
  rule('owasp:api2:2023-no-credentials-in-url', 'error', 'No credentials in addresses', ({ parameters }) =>
    placesOf(
      parameters,
      (each) =>
        ['path', 'query'].includes(textOf(each.node['in'])) &&
        /client_?secret|token|password|secret|api-?key/i.test(nameOf(each)),
    ),
  ),
  rule('owasp:api2:2023-auth-insecure-schemes', 'error', 'No outdated authentication', ({ securitySchemes }) =>
    placesOf(securitySchemes, ({ node }) => /^(?:negotiate|oauth)$/i.test(textOf(node['scheme']))),
  ),
  rule('owasp:api2:2023-jwt-best-practices', 'error', 'Tokens in JWT follow RFC 8725', ({ securitySchemes }) =>
    placesOf(securitySchemes, (each) => isJwt(each) && !/RFC ?8725/.test(textOf(each.node['description']))),
  ),
  rule('owasp:api2:2023-short-lived-access-tokens', 'error', 'OAuth can renew its tokens', ({ securitySchemes }) =>
    placesOf(
      securitySchemes,
      ({ node }) =>
        node['type'] === 'oauth2' &&
        members(node['flows']).some(
          ([flow, of]) => flow !== 'clientCredentials' && isNode(of) && of['refreshUrl'] === undefined,
        ),
    ),
  ),
  rule('owasp:api2:2023-write-restricted', 'error', 'What changes something is protected', (view) =>
    placesOf(
      view.operations.filter(({ method }) => ['post', 'put', 'patch', 'delete'].includes(method)),
      (each) => securityOf(view, each).length === 0,
    ),
  ),
  rule('owasp:api2:2023-read-restricted', 'warn', 'What reads is protected', (view) =>
    placesOf(
      view.operations.filter(({ method }) => ['get', 'head'].includes(method)),
      (each) => securityOf(view, each).length === 0,
    ),
  ),
  rule('owasp:api3:2023-no-unevaluatedProperties', 'warn', 'Unevaluated members are refused', ({ schemas }) =>
    placesOf(schemas, ({ node }) => node['unevaluatedProperties'] === true),
  ),
  rule('owasp:api3:2023-constrained-unevaluatedProperties', 'warn', 'or bounded', ({ schemas }) =>
    placesOf(schemas, ({ node }) => isNode(node['unevaluatedProperties']) && node['maxProperties'] === undefined),
  ),
  rule('owasp:api4:2023-rate-limit', 'error', 'Answers tell the limits', (view) =>
    placesOf(
      answersOf(view, /^[24]/),
      ({ headers }) => !(headers.includes('RateLimit-Limit') && headers.includes('RateLimit-Reset')),
    ),
  ),
  rule('owasp:api4:2023-rate-limit-retry-after', 'error', '429 says when to try again', (view) =>
    placesOf(answersOf(view, /^429$/), ({ headers }) => !headers.includes('Retry-After')),
  ),
  rule('owasp:api4:2023-rate-limit-responses-429', 'warn', 'Every operation may answer 429', (view) =>
    lacking(view, /^429$/).map(({ at }) => at),
  ),
  rule('owasp:api4:2023-array-limit', 'error', 'Arrays are bounded', ({ schemas }) =>
    placesOf(schemas, (each) => hasType(each, 'array') && !has(each, 'maxItems')),
  ),
  rule('owasp:api4:2023-string-limit', 'error', 'Strings are bounded', ({ schemas }) =>
    placesOf(schemas, (each) => hasType(each, 'string') && !has(each, 'maxLength', 'enum', 'const')),
  ),
  rule('owasp:api4:2023-string-restricted', 'warn', 'Strings have a shape', ({ schemas }) =>
    placesOf(schemas, (each) => hasType(each, 'string') && !has(each, 'format', 'pattern', 'enum', 'const')),
  ),
  rule('owasp:api4:2023-integer-limit', 'error', 'Integers are bounded', ({ schemas }) =>
    placesOf(
      schemas,
      (each) =>
        hasType(each, 'integer') &&
        !(has(each, 'minimum', 'exclusiveMinimum') && has(each, 'maximum', 'exclusiveMaximum')),
    ),
  ),
  rule('owasp:api4:2023-integer-format', 'error', 'Integers have a format', ({ schemas }) =>
    placesOf(schemas, (each) => hasType(each, 'integer') && !has(each, 'format')),
  ),
  rule('owasp:api5:2023-admin-security-unique', 'error', 'Administration is protected apart', (view) => {
    const isAdmin = ({ path }: { readonly path: string }) => path.includes('/admin');
    const others = new Set(
      view.operations.filter((each) => !isAdmin(each)).map((each) => JSON.stringify(each.node['security'])),
    );
    return placesOf(view.operations.filter(isAdmin), ({ node }) => others.has(JSON.stringify(node['security'])));
  }),
  rule(
    'owasp:api7:2023-concerning-url-parameter',
    'info',
    'Parameters are no addresses to be called',
    ({ parameters }) => placesOf(parameters, (each) => /^(?:callback|redirect)|(?:_url|Url|-url)$/.test(nameOf(each))),
  ),
  rule('owasp:api8:2023-define-cors-origin', 'error', 'Answers say which origins may read them', (view) =>
    placesOf(
      view.answers.filter(({ node }) => node['headers'] !== undefined),
      ({ headers }) => !headers.includes('Access-Control-Allow-Origin'),
    ),
  ),
  rule('owasp:api8:2023-no-server-http', 'error', 'Servers use https', (view) =>
    placesOf(servers(view), ({ node }) => !/^(?:https|wss):/.test(textOf(node['url']))),
  ),
  rule('owasp:api8:2023-define-error-validation', 'warn', 'Operations may refuse what they are sent', (view) =>
    lacking(view, /^(?:400|422|4XX)$/).map(({ at }) => at),
  ),
  rule('owasp:api8:2023-define-error-responses-401', 'warn', 'or who sends it', (view) =>
    lacking(view, /^401$/).map(({ at }) => at),
  ),
  rule('owasp:api8:2023-define-error-responses-500', 'warn', 'or fail', (view) =>
    lacking(view, /^500$/).map(({ at }) => at),
  ),
  rule('owasp:api9:2023-inventory-access', 'error', 'Servers say whether they are internal', (view) =>
    placesOf(servers(view), (each) => !has(each, 'x-internal')),
  ),
  rule('owasp:api9:2023-inventory-environment', 'error', 'and which environment they are', (view) =>
    placesOf(
      servers(view),
      ({ node }) => !/local|sandbox|alpha|beta|test|stag|prod|next/i.test(textOf(node['description'])),
    ),
  ),
];
