import { type Answer, isNode, members, type Node, type Placed, textOf, type View } from './document';
import { security, shapes } from './italian-schema-rules';
import { type OpenApiRule, placesOf, rule } from './rule';
import { answersOf, methodsIn, nameOf, servers } from './select';

// What «Italian Guidelines Full» of the national API checker asks (italia/api-oas-checker-rules, facts of April 2026), in our own words and code.

const info = ({ document }: View): Node => (isNode(document['info']) ? document['info'] : {});
const lacks = (missing: boolean, at: string): string[] => (missing ? [at] : []);
const statusAnswers = (view: View, status: RegExp) =>
  answersOf(view, status).filter(({ operation }) => operation.path === '/status' && operation.method === 'get');
const headerParameters = ({ parameters }: View) => parameters.filter(({ node }) => node['in'] === 'header');
const headersOf = ({ answers, follow }: View): Placed[] =>
  [...new Set(answers)].flatMap(({ node, at }) =>
    members(node['headers']).map(([name, header]) => ({
      node: { ...follow(header), name },
      at: `${at}/headers/${name}`,
    })),
  );
const isTrainCase = (name: string) => /^(?:[A-Z][A-Za-z0-9]*)(?:-[A-Z][A-Za-z0-9]*)*$/.test(name);
const cacheWords = /max-age|private|no-store|no-cache|no-transform/;
const localNames = /^(?:nome|name|surname|cf|fiscal_?code|fiscal_?number|first_?name|last_?name)$/i;
const rateLimits = (prefix: string) => ['Limit', 'Remaining', 'Reset'].map((name) => `${prefix}RateLimit-${name}`);
const hasAll = ({ headers }: Answer, names: readonly string[]) => names.every((name) => headers.includes(name));
const hasOne = ({ headers }: Answer, names: readonly string[]) => names.some((name) => headers.includes(name));
const isOneFamily = (answer: Answer) => {
  const [own, extension] = [rateLimits(''), rateLimits('X-')];
  return (hasAll(answer, own) && !hasOne(answer, extension)) || (hasAll(answer, extension) && !hasOne(answer, own));
};
const properties = ({ node }: { readonly node: Node }) => members(node['properties']).map(([name]) => name);
const isJsonError = (type: string) => type.startsWith('application/problem+');

const metadata: readonly OpenApiRule[] = [
  rule('has-x-summary', 'error', 'info.x-summary is there', (view) =>
    lacks(info(view)['x-summary'] === undefined, '/info'),
  ),
  rule('has-termsOfService', 'warn', 'info.termsOfService is there', (view) =>
    lacks(info(view)['termsOfService'] === undefined, '/info'),
  ),
  rule('has-contact', 'error', 'info.contact is there', (view) => lacks(!isNode(info(view)['contact']), '/info')),
  rule('has-x-api-id', 'hint', 'info.x-api-id is there', (view) =>
    lacks(info(view)['x-api-id'] === undefined, '/info'),
  ),
  rule('use-semver', 'error', 'The version is a semantic one', (view) =>
    lacks(!/^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(textOf(info(view)['version'])), '/info/version'),
  ),
  rule('no-swagger-2', 'error', 'The document is OpenAPI 3', ({ document }) =>
    lacks(!/^3\./.test(textOf(document['openapi'])), '/openapi'),
  ),
  rule('servers-description', 'error', 'Each server says what it is for', (view) =>
    placesOf(servers(view), ({ node }) => textOf(node['description']) === ''),
  ),
  rule('servers-use-https', 'error', 'Servers that are not for trials use https', (view) =>
    placesOf(servers(view), ({ node }) => !/^https:/.test(textOf(node['url'])) && node['x-sandbox'] !== true),
  ),
];

const naming: readonly OpenApiRule[] = [
  rule('paths-kebab-case', 'warn', 'Paths are in kebab-case', ({ operations }) =>
    placesOf(operations, ({ path }) => !/^(?:\/(?:\{[\w-]+\}|[a-z0-9]+(?:[-.][a-z0-9]+)*))+$/.test(path)),
  ),
  rule('paths-http-method', 'hint', 'Paths are not verbs', ({ operations }) =>
    placesOf(operations, ({ path }) => /\/(?:get|post|put|delete|patch|create|remove|list)(?:[/A-Z_-]|$)/.test(path)),
  ),
  rule('request-headers-train-case', 'hint', 'Request headers are in Train-Case', (view) =>
    placesOf(headerParameters(view), (each) => !isTrainCase(nameOf(each))),
  ),
  rule('response-headers-train-case', 'hint', 'Response headers are in Train-Case', (view) =>
    placesOf(headersOf(view), (each) => !isTrainCase(nameOf(each))),
  ),
  rule('schema-camel-case', 'hint', 'Schemas are in PascalCase', ({ document }) =>
    members((isNode(document['components']) ? document['components'] : {})['schemas'])
      .filter(([name]) => !/^[A-Z][A-Za-z0-9]*$/.test(name))
      .map(([name]) => `/components/schemas/${name}`),
  ),
  rule('use-recommended-names-in-parameters', 'info', 'Parameters go by the names of the national ontologies', (view) =>
    placesOf(view.parameters, (each) => localNames.test(nameOf(each))),
  ),
  rule(
    'use-recommended-names-in-schemas',
    'info',
    'Properties go by the names of the national ontologies',
    ({ schemas }) =>
      schemas.flatMap((each) =>
        properties(each)
          .filter((name) => localNames.test(name))
          .map((name) => `${each.at}/properties/${name}`),
      ),
  ),
  rule('no-method-name-in-operationId', 'hint', 'Operations are not named by methods', ({ operations }) =>
    placesOf(operations, ({ node }) => /^(?:get|post|put|delete|patch|head)/i.test(textOf(node['operationId']))),
  ),
];

const messages: readonly OpenApiRule[] = [
  rule('no-forbidden-headers', 'error', 'Authorization, Content-Type and Accept are not parameters', (view) =>
    placesOf(headerParameters(view), (each) => /^(?:authorization|content-type|accept)$/i.test(nameOf(each))),
  ),
  rule('no-x-headers-request', 'warn', 'Request headers have no X-', (view) =>
    placesOf(headerParameters(view), (each) => /^x-/i.test(nameOf(each))),
  ),
  rule('no-x-headers-response', 'warn', 'Response headers have no X-', (view) =>
    placesOf(headersOf(view), (each) => /^x-(?!ratelimit-)/i.test(nameOf(each))),
  ),
  rule('http-request-GET-no-body', 'error', 'GET has no body', (view) =>
    placesOf(methodsIn(view, 'get'), ({ node }) => node['requestBody'] !== undefined),
  ),
  rule('http-request-DELETE-no-body', 'warn', 'DELETE has no body', (view) =>
    placesOf(methodsIn(view, 'delete'), ({ node }) => node['requestBody'] !== undefined),
  ),
  rule('http-response-no-content-204-205', 'error', '204 and 205 have no body', (view) =>
    placesOf(answersOf(view, /^20[45]$/), ({ node }) => node['content'] !== undefined),
  ),
  rule('http-response-content-2xx', 'hint', 'Other answers of 2xx have one', (view) =>
    placesOf(answersOf(view, /^2(?!0[45])/), ({ contents }) => contents.length === 0),
  ),
  rule('response-with-json-object', 'warn', 'What is answered in JSON is an object', (view) =>
    placesOf(answersOf(view, /^2/), ({ contents }) =>
      contents.some(
        ([type, schema]) => /json/.test(type) && schema['type'] !== undefined && schema['type'] !== 'object',
      ),
    ),
  ),
  rule('cache-control-parameter-undocumented', 'warn', 'The use of caches by requests is told', (view) =>
    placesOf(
      headerParameters(view),
      (each) => /^cache-control$/i.test(nameOf(each)) && !cacheWords.test(textOf(each.node['description'])),
    ),
  ),
  rule('cache-responses-undocumented', 'info', 'The use of caches by answers is told', (view) =>
    placesOf(
      headersOf(view),
      (each) => /^(?:cache-control|expires)$/i.test(nameOf(each)) && !cacheWords.test(textOf(each.node['description'])),
    ),
  ),
  rule(
    'cache-responses-indeterminate-behavior',
    'info',
    'Answers have Cache-Control or Expires, not both, not neither',
    (view) =>
      placesOf(
        answersOf(view, /^2/),
        ({ headers }) => headers.includes('Cache-Control') === headers.includes('Expires'),
      ),
  ),
  rule('patch-media-type', 'error', 'PATCH has a type of its own', (view) =>
    placesOf(methodsIn(view, 'patch'), ({ node }) => contentTypes(view, node).includes('application/json')),
  ),
  rule('patch-without-request-body', 'error', 'PATCH has a body', (view) =>
    placesOf(methodsIn(view, 'patch'), ({ node }) => view.follow(node['requestBody'])['required'] !== true),
  ),
  rule('patch-json-patch-mediatype', 'warn', 'A JSON Patch is an array', (view) =>
    placesOf(methodsIn(view, 'patch'), ({ node }) => {
      const content = view.follow(view.follow(node['requestBody'])['content'])['application/json-patch+json'];
      return content !== undefined && view.follow(view.follow(content)['schema'])['type'] !== 'array';
    }),
  ),
];

function contentTypes({ follow }: View, operation: Node): string[] {
  return members(follow(operation['requestBody'])['content']).map(([type]) => type);
}

const status: readonly OpenApiRule[] = [
  rule('paths-status', 'error', 'There is a path /status', ({ document, operations }) =>
    lacks(members(document['paths']).length > 0 && !operations.some(({ path }) => path === '/status'), '/paths'),
  ),
  rule('paths-status-return-json', 'error', '/status answers in JSON', (view) =>
    placesOf(statusAnswers(view, /^200$/), ({ contents }) =>
      contents.some(([type]) => !['application/json', 'application/problem+json'].includes(type)),
    ),
  ),
  rule('paths-status-return-problem', 'error', '/status refuses with a problem document', (view) =>
    placesOf(statusAnswers(view, /^[45]/), ({ contents }) =>
      contents.some(([type]) => type !== 'application/problem+json'),
    ),
  ),
  rule('paths-status-problem-schema', 'warn', 'which has status, title and detail', (view) =>
    placesOf(statusAnswers(view, /^[45]/), ({ contents }) =>
      contents.some(
        ([, schema]) => !['status', 'title', 'detail'].every((name) => properties({ node: schema }).includes(name)),
      ),
    ),
  ),
  rule('use-problem-json-for-errors', 'error', 'Refusals are problem documents', (view) =>
    placesOf(
      answersOf(view, /^[45]/),
      ({ contents }) => contents.length === 0 || contents.some(([type]) => !isJsonError(type)),
    ),
  ),
  rule('use-problem-schema', 'hint', 'with at least two of their members', (view) =>
    placesOf(answersOf(view, /^[45]|default/), ({ contents }) =>
      contents.some(
        ([, schema]) =>
          properties({ node: schema }).filter((name) => ['title', 'status', 'type', 'detail'].includes(name)).length <
          2,
      ),
    ),
  ),
  rule('hint-problem-schema', 'hint', 'and none of other traditions', (view) =>
    placesOf(answersOf(view, /^[45]|default/), ({ contents }) =>
      contents.some(([, schema]) =>
        properties({ node: schema }).some((name) => ['message', 'code', 'msg'].includes(name)),
      ),
    ),
  ),
  rule('missing-retry-after', 'warn', '503 says when to try again', (view) =>
    placesOf(answersOf(view, /^503$/), (answer) => !answer.headers.includes('Retry-After')),
  ),
  rule('missing-ratelimit', 'warn', '2xx and 4xx tell the limits, in one family of headers', (view) =>
    placesOf(answersOf(view, /^(?:2|4(?!29))/), (answer) => !isOneFamily(answer)),
  ),
  rule('ratelimit-429-presence', 'warn', '429 says when to try again, or the limits', (view) =>
    placesOf(answersOf(view, /^429$/), (answer) => !answer.headers.includes('Retry-After') && !isOneFamily(answer)),
  ),
  rule('ratelimit-429-completeness', 'error', '429 tells the limits whole', (view) =>
    placesOf(
      answersOf(view, /^429$/),
      (answer) => hasOne(answer, [...rateLimits(''), ...rateLimits('X-')]) && !isOneFamily(answer),
    ),
  ),
];

/** The rules of the national checker. */
export const italianRules: readonly OpenApiRule[] = [
  ...metadata,
  ...naming,
  ...messages,
  ...status,
  ...shapes,
  ...security,
];
