import Ajv from 'ajv';
import addFormats from 'ajv-formats';

type Node = Readonly<Record<string, unknown>>;

/** Says what a call and its answer do not keep of an OpenAPI 3.0 document. */
export type Judge = (method: string, url: URL, body: string | undefined, response: Response, text: string) => string[];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** OpenAPI 3.0 says exclusive bounds as JSON Schema did in draft 4. */
function modern(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modern);
  if (!isNode(value)) return value;
  const { exclusiveMaximum, ...rest } = value;
  const bounds = exclusiveMaximum === true ? { ...rest, maximum: undefined, exclusiveMaximum: rest['maximum'] } : value;
  return Object.fromEntries(
    Object.entries(bounds).flatMap(([key, part]) => (part === undefined ? [] : [[key, modern(part)]])),
  );
}

/** Compiles a document into a judge of calls and answers. */
export function openApiJudge(document: unknown): Judge {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(modern(document) as object, 'https://openapi.test/document');
  const at = (value: unknown): Node => {
    const reference = isNode(value) ? value['$ref'] : undefined;
    if (typeof reference !== 'string') return isNode(value) ? value : {};
    return at(
      reference
        .split('/')
        .slice(1)
        .reduce<unknown>((node, step) => (isNode(node) ? node[step] : undefined), document),
    );
  };
  const validate = (schema: unknown, value: unknown, what: string): string[] => {
    const located = JSON.parse(
      JSON.stringify(modern(schema)).replaceAll('"$ref":"#/', '"$ref":"https://openapi.test/document#/'),
    ) as object;
    const valid = ajv.compile(located);
    return valid(value) ? [] : (valid.errors ?? []).map((error) => `${what}${error.instancePath} ${error.message}`);
  };
  return (method, url, body, response, text) => {
    const operation = at(at(at(at(document)['paths'])[url.pathname])[method.toLowerCase()]);
    const what = `${method} ${url.pathname} ${response.status}`;
    if (Object.keys(operation).length === 0) return [`${what}: not in the document`];
    const responses = at(operation['responses']);
    const expected = at(responses[String(response.status)] ?? responses['default']);
    if (Object.keys(expected).length === 0) return [`${what}: this status is not in the document`];
    const contents = at(expected['content']);
    const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
    const faults: string[] = [];
    if (Object.keys(contents).length === 0) faults.push(...(text === '' ? [] : [`${what}: no content is expected`]));
    else if (contents[type] === undefined) faults.push(`${what}: ${type} is not in the document`);
    else faults.push(...validate(at(contents[type])['schema'], JSON.parse(text), what));
    if (!response.ok) return faults;
    const requestBody = at(at(operation['requestBody'])['content'])['application/json'];
    if (body !== undefined) faults.push(...validate(at(requestBody)['schema'], JSON.parse(body), `${what} request`));
    for (const parameter of (operation['parameters'] as unknown[] | undefined)?.map(at) ?? []) {
      const given = url.searchParams.get(String(parameter['name']));
      if (given === null && parameter['required'] === true)
        faults.push(`${what}: ${String(parameter['name'])} is missing`);
      if (given !== null)
        faults.push(...validate(parameter['schema'], Number(given), `${what} ${String(parameter['name'])}`));
    }
    return faults;
  };
}
