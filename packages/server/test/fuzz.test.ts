import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isNode, members, type Node, type Operation, textOf, type View, viewOf } from '../check/openapi/document';
import { type Installation, openInstallation } from './installation';

/** How many requests are made up for each operation; more by command. */
const scale = Number(process.env['CARTELLA_PROOF_SCALE'] ?? 1);
const perRun = 160 * scale;

const naughty = [
  '',
  ' ',
  '\u0000',
  'null',
  '0',
  '-1',
  '1e400',
  '../../etc/passwd',
  "'; drop table record; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '\u202Eocchi\u202C',
  '𝕏'.repeat(50),
  '%00',
  '\uD800',
  '__proto__',
  'x'.repeat(3000),
];

/** Values for a schema: mostly of its shape, sometimes of none. */
function valuesOf(schema: Node, view: View, depth = 0): fc.Arbitrary<unknown> {
  const known = view.follow(schema);
  const any = fc.oneof(
    fc.constantFrom<unknown>(...naughty, null, true, -1, 1e308, [], {}),
    fc.jsonValue({ maxDepth: 2 }),
  );
  if (depth > 5) return fc.constant(null);
  const options = known['enum'] ?? (known['const'] === undefined ? undefined : [known['const']]);
  if (Array.isArray(options)) return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...options) }, any);
  const choices = known['anyOf'] ?? known['oneOf'];
  if (Array.isArray(choices)) return fc.oneof(...choices.map((each: Node) => valuesOf(each, view, depth + 1)));
  const shaped = shapedBy(known, view, depth);
  return shaped === undefined ? any : fc.oneof({ weight: 12, arbitrary: shaped }, { weight: 1, arbitrary: any });
}

function shapedBy(schema: Node, view: View, depth: number): fc.Arbitrary<unknown> | undefined {
  const [type] = [schema['type']].flat();
  if (type === 'string') return textsOf(schema);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.oneof(fc.integer({ min: -2, max: 300 }), fc.maxSafeInteger());
  if (type === 'array') {
    const items = isNode(schema['items']) ? schema['items'] : {};
    return fc.array(valuesOf(items, view, depth + 1), { maxLength: 2 });
  }
  if (type !== 'object') return undefined;
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const properties = members(schema['properties']).map(
    ([name, part]) => [name, valuesOf(isNode(part) ? part : {}, view, depth + 1)] as const,
  );
  return fc.record(Object.fromEntries(properties), {
    requiredKeys: properties.map(([name]) => name).filter((name) => required.includes(name)),
  });
}

function textsOf(schema: Node): fc.Arbitrary<string> {
  const format = textOf(schema['format']);
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'date') return fc.constantFrom('2026-11-02', '1984-02-29', '2026-02-30', '0000-00-00', '9999-12-31');
  if (format === 'date-time') return fc.constantFrom('2026-11-02T10:00:00.000Z', '2026-11-02T10:00:00+25:00');
  const pattern = schema['pattern'];
  const matching =
    typeof pattern === 'string' && pattern.length < 60 && !pattern.includes('u0000')
      ? [fc.stringMatching(new RegExp(pattern.replaceAll('\\-', '-'), 'u'))]
      : [];
  return fc.oneof(...matching, fc.string({ maxLength: 30 }), fc.constantFrom(...naughty));
}

/** A request that somebody might make of an operation. */
interface Made {
  readonly operation: Operation;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

const printable = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const inHeader = (value: string) => value.replaceAll(/[^ -~]/gu, '').trim();

function requestsOf(operation: Operation, view: View, ids: readonly string[]): fc.Arbitrary<Made> {
  const given = (Array.isArray(operation.node['parameters']) ? operation.node['parameters'] : []).map(view.follow);
  const parameters = given.map((parameter) => {
    const values = valuesOf(view.follow(parameter['schema']), view);
    const isId = parameter['in'] === 'path' && parameter['name'] === 'id' && ids.length > 0;
    const value = isId ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, values) : values;
    const isSent = parameter['required'] === true ? fc.constant(true) : fc.boolean();
    return fc.record({ parameter: fc.constant(parameter), value, isSent });
  });
  const contents = members(view.follow(operation.node['requestBody'])['content']);
  const [type, content] = contents[0] ?? [];
  const bodies =
    type === undefined ? fc.constant(undefined) : valuesOf(view.follow(view.follow(content)['schema']), view);
  const broken = fc.constantFrom('{"a":', '[]', '{"__proto__":{}}', '\u0000', '['.repeat(200));
  return fc
    .record({ parts: fc.tuple(...parameters), value: bodies, broken: fc.option(broken, { freq: 9 }) })
    .map(({ parts, value, broken: text }) => {
      const sent = parts.filter(({ isSent }) => isSent);
      const at = (place: string) => sent.filter(({ parameter }) => parameter['in'] === place);
      const named = ({ parameter, value: one }: (typeof sent)[number]) =>
        [textOf(parameter['name']), printable(one)] as const;
      const path = at('path').reduce((template, part) => {
        const [name, one] = named(part);
        // An address cannot hold half a character, and an empty or dotted part of it is another address.
        const whole = one.isWellFormed() && !/^\.{0,2}$/.test(one) ? one : 'x';
        return template.replace(`{${name}}`, encodeURIComponent(whole));
      }, operation.path);
      const query = new URLSearchParams(at('query').map((part) => [...named(part)])).toString();
      return {
        operation,
        path: query === '' ? path : `${path}?${query}`,
        headers: {
          ...Object.fromEntries(at('header').map((part) => [named(part)[0], inHeader(named(part)[1])])),
          ...(type !== undefined && { 'content-type': type === 'multipart/form-data' ? 'application/json' : type }),
        },
        ...(type !== undefined && { body: text ?? JSON.stringify(value) }),
      };
    });
}

describe('requests made up from the description of the API', () => {
  let installation: Installation;
  let view: View;
  const ids: string[] = [];
  const validators = new Map<string, ValidateFunction>();
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats(ajv);
  beforeAll(async () => {
    installation = await openInstallation();
    const document = (await (await installation.app.request('/openapi.json')).json()) as Node;
    view = viewOf(document);
    ajv.addSchema(document as object, 'document:');
    const data = { identity: 'declared', familyName: 'Fittizia', givenName: 'Zora' };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const created = await installation.send('uno-sociale', 'POST', '/api/v1/records/person', { data }, key);
    ids.push(((await created.json()) as { id: string }).id);
  });
  afterAll(() => installation?.close());

  /** What the document says of an answer, that the answer does not keep. */
  async function judge({ operation }: Made, response: Response): Promise<string[]> {
    const what = `${operation.method} ${operation.path} ${response.status}`;
    const responses = isNode(operation.node['responses']) ? operation.node['responses'] : {};
    const described = responses[String(response.status)];
    if (described === undefined) return [`${what}: not described`];
    const text = await response.text();
    const contents = members(view.follow(described)['content']);
    if (contents.length === 0) return text === '' ? [] : [`${what}: has a body`];
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const content = contents.find(([name]) => name === type)?.[1];
    if (content === undefined) return [`${what}: ${type} is not described`];
    if (!type.endsWith('json')) return [];
    const schema = isNode(content) ? content['schema'] : undefined;
    const key = JSON.stringify(schema);
    const validate =
      validators.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"$ref":"#/', '"$ref":"document:#/')) as object);
    validators.set(key, validate);
    return validate(JSON.parse(text)) ? [] : [`${what}: ${ajv.errorsText(validate.errors)}`];
  }

  it('never break the service: each answer is one that the document describes, and none is an error of ours', async () => {
    // The routes of every kind are the same code: four kinds stand for all, and every other operation is asked.
    const some = ['person', 'household', 'diary-entry', 'operator'];
    const operations = view.operations.filter(({ path }) => {
      const kind = /^\/api\/v1\/records\/([^/]+)/.exec(path)?.[1];
      return kind === undefined || some.includes(kind);
    });
    const statuses = new Map<number, number>();
    const requests = fc.constantFrom(...operations).chain((operation) => requestsOf(operation, view, ids));
    await fc.assert(
      fc.asyncProperty(
        requests,
        fc.constantFrom('uno-sociale', 'uno-sportello', 'due-responsabile'),
        async (made, who) => {
          const { method } = made.operation;
          const started = performance.now();
          const response = await installation.send(who, method.toUpperCase(), made.path, made.body, made.headers);
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
          expect(response.status, `${method} ${made.path} ${made.body}`).toBeLessThan(500);
          expect(await judge(made, response)).toEqual([]);
          expect(performance.now() - started).toBeLessThan(5000);
        },
      ),
      { numRuns: perRun },
    );
    // The requests are not all refused at the door.
    for (const status of [200, 400, 404]) expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(5);
    const log = JSON.stringify(installation.log);
    for (const value of ['drop table', '<script>', 'Fittizia']) expect(log).not.toContain(value);
  });

  it('keep what is written byte by byte, whatever it looks like', async () => {
    const texts = naughty.filter(
      (text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\u0000') && text.length < 100,
    );
    for (const familyName of texts) {
      const key = { 'idempotency-key': crypto.randomUUID() };
      const data = { identity: 'declared', familyName, givenName: 'Prova' };
      const created = await installation.send('uno-sociale', 'POST', '/api/v1/records/person', { data }, key);
      if (created.status === 422) continue;
      const read = await installation.send('uno-sociale', 'GET', created.headers.get('location') ?? '');
      expect(((await read.json()) as { data: { familyName: string } }).data.familyName).toBe(familyName);
    }
  });

  it('are told where there is a NUL, which no text of the database holds', async () => {
    const command = { step: 'registra-accesso', expectedVersion: 0, idempotencyKey: crypto.randomUUID(), records: {} };
    const asked: readonly (readonly [string, string, object | undefined, string])[] = [
      ['GET', 'cases?procedure=a%00b', undefined, '/procedure'],
      ['PUT', 'drafts/bozza', { pages: [{ note: 'a\u0000b' }] }, '/pages/0/note'],
      ['PUT', 'drafts/bozza', { 'a\u0000b': 1 }, ''],
      ['POST', 'cases', { ...command, note: '\u0000' }, '/note'],
      ['POST', 'persons/queries', { text: 'a\u0000b' }, '/text'],
    ];
    for (const [method, path, body, pointer] of asked) {
      const response = await installation.send('uno-sociale', method, `/api/v1/${path}`, body);
      const problem = (await response.json()) as { issues: readonly { path: readonly (string | number)[] }[] };
      expect(response.status, path).toBe(400);
      expect(problem.issues.map((issue) => issue.path.map((part) => `/${part}`).join(''))).toEqual([pointer]);
    }
    expect((await installation.send('uno-sociale', 'GET', '/api/v1/drafts/bozza')).status).toBe(404);
  });
});
