import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { isNode, members, type Node, type Placed, textOf, type View } from './document';
import { type OpenApiRule, placesOf, rule } from './rule';
import { hasType, methodsIn, nameOf } from './select';

const isProtected = ({ document }: View, { node }: Placed) => {
  const security = node['security'] ?? document['security'];
  return Array.isArray(security) && security.length > 0;
};

/** What the national checker asks of schemas. */
export const shapes: readonly OpenApiRule[] = [
  rule('number-format', 'error', 'Numbers have a format', ({ schemas }) =>
    placesOf(schemas, (each) => hasType(each, 'number') && each.node['format'] === undefined),
  ),
  rule('integer-format', 'error', 'Integers have a format', ({ schemas }) =>
    placesOf(schemas, (each) => hasType(each, 'integer') && each.node['format'] === undefined),
  ),
  rule('allowed-integer-format', 'hint', 'which is int32 or int64', ({ schemas }) =>
    placesOf(schemas, (each) => hasType(each, 'integer') && !['int32', 'int64'].includes(textOf(each.node['format']))),
  ),
  rule('allowed-number-format', 'hint', 'Numbers have a known format', ({ schemas }) =>
    placesOf(
      schemas,
      (each) =>
        hasType(each, 'number') &&
        !['decimal32', 'decimal64', 'decimal128', 'float', 'double'].includes(textOf(each.node['format'])),
    ),
  ),
  rule('oas3-valid-media-example', 'error', 'Examples are valid', wrongExamples),
  rule('sec-array-boundaries', 'warn', 'Arrays are bounded', ({ schemas }) =>
    placesOf(
      schemas,
      (each) => hasType(each, 'array') && (each.node['maxItems'] === undefined || each.node['minItems'] === undefined),
    ),
  ),
  rule('sec-number-boundaries', 'warn', 'Numbers are bounded', ({ schemas }) =>
    placesOf(schemas, (each) => (hasType(each, 'integer') || hasType(each, 'number')) && !isBoundedNumber(each.node)),
  ),
  rule('sec-no-additionalProperties', 'warn', 'No object is open without bounds', ({ schemas }) =>
    placesOf(schemas, ({ node }) => node['type'] === 'object' && node['additionalProperties'] === true),
  ),
  rule('sec-no-default-additionalProperties', 'warn', 'No object is open by omission', ({ schemas }) =>
    placesOf(schemas, ({ node }) => node['type'] === 'object' && node['additionalProperties'] === undefined),
  ),
  rule('sec-constrained-additionalProperties', 'warn', 'Open objects have a number of members', ({ schemas }) =>
    placesOf(
      schemas,
      ({ node }) =>
        node['type'] === 'object' && isNode(node['additionalProperties']) && node['maxProperties'] === undefined,
    ),
  ),
  rule('sec-string-maxlength', 'warn', 'Strings have a length', ({ schemas }) =>
    placesOf(schemas, (each) => isFreeText(each) && each.node['maxLength'] === undefined),
  ),
  rule('sec-string-pattern-or-format-or-enum', 'hint', 'Strings have a pattern or a format', ({ schemas }) =>
    placesOf(
      schemas,
      (each) => isFreeText(each) && each.node['pattern'] === undefined && each.node['format'] === undefined,
    ),
  ),
];

const isFreeText = (each: Placed) =>
  hasType(each, 'string') && each.node['enum'] === undefined && each.node['const'] === undefined;

function isBoundedNumber(node: Node): boolean {
  const has = (...names: readonly string[]) => names.some((name) => node[name] !== undefined);
  return has('minimum', 'exclusiveMinimum') && has('maximum', 'exclusiveMaximum');
}

/** Examples beside a schema, or inside one, that the schema refuses. */
function wrongExamples({ schemas, document }: View): string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  addFormats(ajv);
  ajv.addSchema(document as object, 'document:');
  return schemas.flatMap(({ node, at }) => {
    const examples = Array.isArray(node['examples']) ? node['examples'] : [];
    if (examples.length === 0) return [];
    const located = JSON.parse(JSON.stringify(node).replaceAll('"$ref":"#/', '"$ref":"document:#/')) as object;
    const isValid = ajv.compile(located);
    return examples.flatMap((example, index) => (isValid(example) ? [] : [`${at}/examples/${index}`]));
  });
}

/** What the national checker asks of security. */
export const security: readonly OpenApiRule[] = [
  rule('sec-securitySchemes-oauth-http', 'error', 'Addresses of OAuth use https', ({ securitySchemes }) =>
    placesOf(securitySchemes, ({ node }) => node['type'] === 'oauth2' && /"http:/.test(JSON.stringify(node))),
  ),
  rule(
    'sec-securitySchemes-oauth-allowed-flows',
    'error',
    'OAuth has no implicit or password flow',
    ({ securitySchemes }) =>
      placesOf(securitySchemes, ({ node }) =>
        members(node['flows']).some(([flow]) => ['implicit', 'password'].includes(flow)),
      ),
  ),
  rule('sec-apikeys-url', 'error', 'Keys are not in addresses', ({ securitySchemes }) =>
    placesOf(
      securitySchemes,
      ({ node }) => node['type'] === 'apiKey' && ['query', 'path'].includes(textOf(node['in'])),
    ),
  ),
  rule('sec-apikeys-cookie', 'error', 'Keys are not in cookies', ({ securitySchemes }) =>
    placesOf(securitySchemes, ({ node }) => node['type'] === 'apiKey' && node['in'] === 'cookie'),
  ),
  rule('sec-auth-insecure-schemes', 'error', 'Old schemes of authentication are not used', ({ securitySchemes }) =>
    placesOf(securitySchemes, ({ node }) => /^(?:negotiate|oauth)$/i.test(textOf(node['scheme']))),
  ),
  rule('sec-credentials-parameters', 'error', 'Parameters carry no credentials', ({ parameters }) =>
    placesOf(
      parameters,
      (each) =>
        ['query', 'path'].includes(textOf(each.node['in'])) &&
        /password|secret|api-?key|(?:access|refresh|id)_?token|^token$/i.test(nameOf(each)),
    ),
  ),
  rule('sec-protection-global-unsafe', 'error', 'What changes something is protected', (view) =>
    placesOf(methodsIn(view, 'post', 'put', 'patch', 'delete'), (each) => !isProtected(view, each)),
  ),
  rule('sec-protection-global-unsafe-strict', 'info', 'and by more than nothing', (view) =>
    placesOf(methodsIn(view, 'post', 'put', 'patch', 'delete'), (each) => !isProtected(view, each) || isOptional(each)),
  ),
  rule('sec-protection-global-safe', 'info', 'What reads is protected', (view) =>
    placesOf(methodsIn(view, 'get', 'head'), (each) => !isProtected(view, each)),
  ),
  rule('sec-securitySchemes-oauth', 'warn', 'OAuth follows RFC 8725', ({ securitySchemes }) =>
    placesOf(
      securitySchemes,
      ({ node }) => node['type'] === 'oauth2' && !/RFC ?8725/.test(textOf(node['description'])),
    ),
  ),
  rule('sec-securitySchemes-jwt', 'warn', 'Tokens in JWT follow RFC 8725', ({ securitySchemes }) =>
    placesOf(
      securitySchemes,
      ({ node }) => /^jwt$/i.test(textOf(node['bearerFormat'])) && !/RFC ?8725/.test(textOf(node['description'])),
    ),
  ),
];

const isOptional = ({ node }: Placed) =>
  Array.isArray(node['security']) && node['security'].some((each) => members(each).length === 0);
