import type { Node } from './document';

const limits = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];
const header = { description: 'max-age', schema: { type: 'integer', format: 'int32', minimum: 0, maximum: 9 } };
const headers = (...more: readonly string[]) =>
  Object.fromEntries(
    [...limits, 'Access-Control-Allow-Origin', 'Cache-Control', ...more].map((name) => [name, header]),
  );
const text = { type: 'string', maxLength: 9, format: 'uuid' };
const closed = (properties: Node) => ({ type: 'object', additionalProperties: false, properties });
const problem = closed({
  type: text,
  title: text,
  detail: text,
  status: { type: 'integer', format: 'int32', minimum: 0, maximum: 599 },
});
const refusal = (...more: readonly string[]) => ({
  description: 'no',
  headers: headers(...more),
  content: { 'application/problem+json': { schema: problem } },
});
const refusals = {
  400: refusal(),
  401: refusal(),
  429: refusal('Retry-After'),
  500: refusal(),
  503: refusal('Retry-After'),
};
const thing = {
  ...closed({
    amount: { type: 'number', format: 'double', minimum: 0, maximum: 1, examples: [1] },
    several: { type: 'array', minItems: 0, maxItems: 1, items: text },
    more: { type: 'object', additionalProperties: text, maxProperties: 3 },
  }),
};
const yes = { description: 'yes', headers: headers(), content: { 'application/json': { schema: thing } } };

/** A small document in which everything is as asked. */
export const sound: Node = {
  openapi: '3.1.0',
  info: {
    title: 'Cose',
    version: '1.0.0',
    'x-summary': 'Cose',
    'x-api-id': '0',
    termsOfService: 'https://a.example/',
    contact: { name: 'Ente' },
  },
  servers: [{ url: 'https://a.example', description: 'production', 'x-internal': false }],
  security: [{ jwt: [] }],
  paths: {
    '/status': { get: { operationId: 'serviceStatus', responses: { 200: yes, ...refusals } } },
    '/things/{id}': {
      get: {
        operationId: 'readThing',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: text },
          { name: 'Cache-Control', in: 'header', description: 'no-store', schema: text },
        ],
        responses: { 200: yes, ...refusals },
      },
      patch: {
        operationId: 'changeThing',
        requestBody: {
          required: true,
          content: {
            'application/json-patch+json': { schema: { type: 'array', minItems: 0, maxItems: 1, items: text } },
          },
        },
        responses: { 200: yes, ...refusals },
      },
      delete: {
        operationId: 'discardThing',
        responses: { 204: { description: 'gone', headers: headers() }, ...refusals },
      },
    },
  },
  components: {
    schemas: { Thing: thing },
    securitySchemes: { jwt: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'RFC8725' } },
  },
};

type Place = readonly (string | number)[];

/** A change: at a place, a value, or nothing. */
type Change = readonly [at: Place, value?: unknown];

const read: Place = ['paths', '/things/{id}', 'get'];
const status: Place = ['paths', '/status', 'get', 'responses'];
const ok: Place = [...read, 'responses', '200'];
const jwt: Place = ['components', 'securitySchemes', 'jwt'];
const shape = (name: string): Place => ['components', 'schemas', 'Thing', 'properties', name];
const badParameter = (name: string, place = 'query', schema: Node = text): Change => [
  [...read, 'parameters', 0],
  { name, in: place, schema },
];
const oauth = (flow: string, more: Node = {}): Change => [
  jwt,
  { type: 'oauth2', description: 'RFC8725', flows: { [flow]: { tokenUrl: 'https://a.example', ...more } } },
];
const refused = (code: number, part: string, value?: unknown): Change => [
  [...read, 'responses', String(code), part],
  value,
];
const apiKey = (place: string): Change => [jwt, { type: 'apiKey', in: place, name: 'k' }];

/** How to break each rule, and as little else as possible. */
export const worse: Readonly<Record<string, Change>> = {
  'has-x-summary': [['info', 'x-summary']],
  'has-termsOfService': [['info', 'termsOfService']],
  'has-contact': [['info', 'contact']],
  'has-x-api-id': [['info', 'x-api-id']],
  'use-semver': [['info', 'version'], '1.0'],
  'no-swagger-2': [['openapi'], '2.0'],
  'servers-description': [['servers', 0, 'description']],
  'servers-use-https': [['servers', 0, 'url'], 'http://a.example'],
  'paths-kebab-case': [['paths', '/myThings'], { get: {} }],
  'paths-http-method': [['paths', '/things/create'], { get: {} }],
  'request-headers-train-case': badParameter('my_header', 'header'),
  'response-headers-train-case': [[...ok, 'headers', 'my_header'], header],
  'schema-camel-case': [['components', 'schemas', 'my_thing'], thing],
  'use-recommended-names-in-parameters': badParameter('surname'),
  'use-recommended-names-in-schemas': [shape('fiscal_code'), text],
  'no-method-name-in-operationId': [[...read, 'operationId'], 'getThing'],
  'no-forbidden-headers': badParameter('Accept', 'header'),
  'no-x-headers-request': badParameter('X-Thing', 'header'),
  'no-x-headers-response': [[...ok, 'headers', 'X-Thing'], header],
  'http-request-GET-no-body': [[...read, 'requestBody'], {}],
  'http-request-DELETE-no-body': [['paths', '/things/{id}', 'delete', 'requestBody'], {}],
  'http-response-no-content-204-205': [['paths', '/things/{id}', 'delete', 'responses', '204', 'content'], {}],
  'http-response-content-2xx': [[...ok, 'content']],
  'response-with-json-object': [[...ok, 'content', 'application/json', 'schema', 'type'], 'array'],
  'cache-control-parameter-undocumented': [[...read, 'parameters', 1, 'description'], 'cache'],
  'cache-responses-undocumented': [[...ok, 'headers', 'Cache-Control', 'description'], 'cache'],
  'cache-responses-indeterminate-behavior': [[...ok, 'headers', 'Cache-Control']],
  'patch-media-type': [['paths', '/things/{id}', 'patch', 'requestBody', 'content', 'application/json'], {}],
  'patch-without-request-body': [['paths', '/things/{id}', 'patch', 'requestBody']],
  'patch-json-patch-mediatype': [
    ['paths', '/things/{id}', 'patch', 'requestBody', 'content', 'application/json-patch+json', 'schema', 'type'],
    'object',
  ],
  'paths-status': [['paths', '/status']],
  'paths-status-return-json': [[...status, '200', 'content', 'text/plain'], { schema: text }],
  'paths-status-return-problem': [[...status, '503', 'content', 'application/json'], { schema: problem }],
  'paths-status-problem-schema': [
    [...status, '503', 'content', 'application/problem+json', 'schema', 'properties', 'detail'],
  ],
  'use-problem-json-for-errors': [
    [...read, 'responses', '400', 'content'],
    { 'application/json': { schema: problem } },
  ],
  'use-problem-schema': refused(400, 'content', {
    'application/problem+json': { schema: closed({ status: header.schema }) },
  }),
  'hint-problem-schema': refused(400, 'content', {
    'application/problem+json': { schema: closed({ title: text, type: text, msg: text }) },
  }),
  'missing-retry-after': refused(503, 'headers', headers()),
  'missing-ratelimit': [[...ok, 'headers', 'RateLimit-Reset']],
  'ratelimit-429-presence': refused(429, 'headers', { 'Access-Control-Allow-Origin': header }),
  'ratelimit-429-completeness': refused(429, 'headers', { ...headers('Retry-After'), 'X-RateLimit-Limit': header }),
  'number-format': [[...shape('amount'), 'format']],
  'integer-format': [shape('count'), { type: 'integer', minimum: 0, maximum: 1 }],
  'allowed-integer-format': [shape('count'), { type: 'integer', format: 'int16', minimum: 0, maximum: 1 }],
  'allowed-number-format': [[...shape('amount'), 'format'], 'money'],
  'oas3-valid-media-example': [[...shape('amount'), 'examples'], ['molto']],
  'sec-array-boundaries': [[...shape('several'), 'minItems']],
  'sec-number-boundaries': [[...shape('amount'), 'maximum']],
  'sec-no-additionalProperties': [[...shape('more'), 'additionalProperties'], true],
  'sec-no-default-additionalProperties': [[...shape('more'), 'additionalProperties']],
  'sec-constrained-additionalProperties': [[...shape('more'), 'maxProperties']],
  'sec-string-maxlength': [shape('words'), { type: 'string', format: 'uuid' }],
  'sec-string-pattern-or-format-or-enum': [shape('words'), { type: 'string', maxLength: 9 }],
  'sec-securitySchemes-oauth-http': oauth('clientCredentials', { tokenUrl: 'http://a.example' }),
  'sec-securitySchemes-oauth-allowed-flows': oauth('implicit'),
  'sec-apikeys-url': apiKey('query'),
  'sec-apikeys-cookie': apiKey('cookie'),
  'sec-auth-insecure-schemes': [[...jwt, 'scheme'], 'negotiate'],
  'sec-credentials-parameters': badParameter('password'),
  'sec-protection-global-unsafe': [['paths', '/things/{id}', 'patch', 'security'], []],
  'sec-protection-global-unsafe-strict': [['paths', '/things/{id}', 'patch', 'security'], [{}]],
  'sec-protection-global-safe': [[...read, 'security'], []],
  'sec-securitySchemes-oauth': [jwt, { type: 'oauth2', flows: {} }],
  'sec-securitySchemes-jwt': [[...jwt, 'description'], 'un gettone'],
  'owasp:api1:2023-no-numeric-ids': badParameter('id', 'path', {
    type: 'integer',
    format: 'int32',
    minimum: 0,
    maximum: 9,
  }),
  'owasp:api2:2023-no-http-basic': [[...jwt, 'scheme'], 'basic'],
  'owasp:api2:2023-no-api-keys-in-url': apiKey('query'),
  'owasp:api2:2023-no-credentials-in-url': badParameter('access_token'),
  'owasp:api2:2023-auth-insecure-schemes': [[...jwt, 'scheme'], 'oauth'],
  'owasp:api2:2023-jwt-best-practices': [[...jwt, 'description'], 'un gettone'],
  'owasp:api2:2023-short-lived-access-tokens': oauth('authorizationCode'),
  'owasp:api2:2023-write-restricted': [['paths', '/things/{id}', 'patch', 'security'], []],
  'owasp:api2:2023-read-restricted': [[...read, 'security'], []],
  'owasp:api3:2023-no-unevaluatedProperties': [[...shape('more'), 'unevaluatedProperties'], true],
  'owasp:api3:2023-constrained-unevaluatedProperties': [
    shape('more'),
    { type: 'object', additionalProperties: false, unevaluatedProperties: text },
  ],
  'owasp:api4:2023-rate-limit': [[...ok, 'headers', 'RateLimit-Limit']],
  'owasp:api4:2023-rate-limit-retry-after': refused(429, 'headers', headers()),
  'owasp:api4:2023-rate-limit-responses-429': [[...read, 'responses', '429']],
  'owasp:api4:2023-array-limit': [[...shape('several'), 'maxItems']],
  'owasp:api4:2023-string-limit': [shape('words'), { type: 'string', format: 'uuid' }],
  'owasp:api4:2023-string-restricted': [shape('words'), { type: 'string', maxLength: 9 }],
  'owasp:api4:2023-integer-limit': [shape('count'), { type: 'integer', format: 'int32', minimum: 0 }],
  'owasp:api4:2023-integer-format': [shape('count'), { type: 'integer', minimum: 0, maximum: 1 }],
  'owasp:api5:2023-admin-security-unique': [['paths', '/admin'], { get: { operationId: 'administration' } }],
  'owasp:api7:2023-concerning-url-parameter': badParameter('callback'),
  'owasp:api8:2023-define-cors-origin': [[...ok, 'headers', 'Access-Control-Allow-Origin']],
  'owasp:api8:2023-no-server-http': [['servers', 0, 'url'], 'http://a.example'],
  'owasp:api8:2023-define-error-validation': [[...read, 'responses', '400']],
  'owasp:api8:2023-define-error-responses-401': [[...read, 'responses', '401']],
  'owasp:api8:2023-define-error-responses-500': [[...read, 'responses', '500']],
  'owasp:api9:2023-inventory-access': [['servers', 0, 'x-internal']],
  'owasp:api9:2023-inventory-environment': [['servers', 0, 'description'], 'Il nostro'],
};

/** The sound document with one change. */
export function worsened([at, value]: Change): Node {
  const document = structuredClone(sound) as Record<string | number, unknown>;
  const [last, ...rest] = [...at].reverse();
  const place = rest
    .reverse()
    .reduce<Record<string | number, unknown>>((node, step) => node[step] as Record<string | number, unknown>, document);
  if (last === undefined) throw new RangeError('a change has a place');
  if (value === undefined) delete place[last];
  else place[last] = value;
  return document;
}
