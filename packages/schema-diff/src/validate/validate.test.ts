import { type Issue, unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { loadModule } from '../../test/load-module';
import { parseSchema } from '../schema';
import { compileValidator, generateValidator, maximumDepth, type Validator } from './index';

const parsed = (schema: unknown) => unwrap(parseSchema(schema));
const told = (issues: readonly Issue[]) => issues.map(({ code, path }) => `${code} /${path.join('/')}`).sort();

/** Runs both back ends and holds them equal. */
async function issuesOf(schema: unknown, value: unknown): Promise<readonly Issue[]> {
  const { validate } = await loadModule<{ validate: Validator }>(generateValidator(parsed(schema)));
  const issues = compileValidator(parsed(schema))(value);
  expect(told(validate(value))).toEqual(told(issues));
  return issues;
}

const person = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'born'],
  properties: {
    name: { type: 'string', minLength: 2 },
    born: { type: 'string', format: 'date' },
    contacts: {
      type: 'array',
      items: { type: 'object', required: ['kind'], properties: { kind: { enum: ['tel', 'mail'] } } },
    },
  },
};

describe('validators', () => {
  it('return every problem at once, each at its place', async () => {
    const issues = await issuesOf(person, { name: 'X', contacts: [{ kind: 'fax' }, {}, 3], nick: 1 });
    expect(told(issues)).toEqual([
      'instance.enum /contacts/0/kind',
      'instance.min-length /name',
      'instance.required /born',
      'instance.required /contacts/1/kind',
      'instance.type /contacts/2',
      'instance.unknown-property /nick',
    ]);
  });

  it('call missing data incomplete and wrong data an error', async () => {
    const issues = await issuesOf(person, { name: 'X' });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['instance.min-length', 'error'],
      ['instance.required', 'incomplete'],
    ]);
  });

  it('give limits and expectations as parameters and never the value', async () => {
    const issues = await issuesOf(person, { name: 'Z', born: 'segreto' });
    expect(issues.map(({ params }) => params)).toEqual([{ limit: 2 }, { format: 'date' }]);
    expect(JSON.stringify(issues)).not.toContain('segreto');
  });

  it('treat a property that holds undefined as absent', async () => {
    expect(told(await issuesOf(person, { name: 'Ada', born: undefined, nick: undefined }))).toEqual([
      'instance.required /born',
    ]);
  });

  it('choose the variant of a discriminated union by its tag and report only on it', async () => {
    const variant = (kind: string, field: string) => ({
      type: 'object',
      additionalProperties: false,
      required: ['kind', field],
      properties: { kind: { const: kind }, [field]: { type: 'string' } },
    });
    const union = { oneOf: [variant('a', 'x'), variant('b', 'y')] };
    expect(told(await issuesOf(union, { kind: 'b', x: 1 }))).toEqual([
      'instance.required /y',
      'instance.unknown-property /x',
    ]);
    expect(told(await issuesOf(union, { kind: 'c' }))).toEqual(['instance.variant /kind']);
    expect(told(await issuesOf(union, {}))).toEqual(['instance.required /kind']);
    expect(told(await issuesOf({ properties: { u: union } }, { u: { kind: 'c' } }))).toEqual([
      'instance.variant /u/kind',
    ]);
  });

  it('choose by type when branches differ in type, as in nullable fields', async () => {
    const nullable = { anyOf: [{ type: 'string', maxLength: 1 }, { type: 'null' }] };
    expect(told(await issuesOf(nullable, 'ab'))).toEqual(['instance.max-length /']);
    expect(await issuesOf(nullable, 3)).toMatchObject([{ code: 'instance.type', params: { expected: 'null string' } }]);
    expect(await issuesOf(nullable, null)).toEqual([]);
  });

  it('are not fooled by keys of Object.prototype, neither as data nor as names of fields', async () => {
    const hostile = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "toString": 2}');
    expect(told(await issuesOf({ additionalProperties: false }, hostile))).toHaveLength(3);
    const fields = JSON.parse('{"required":["toString","__proto__"],"properties":{"__proto__":{"type":"string"}}}');
    expect(told(await issuesOf(fields, {}))).toEqual(['instance.required /__proto__', 'instance.required /toString']);
    expect(told(await issuesOf(fields, hostile))).toEqual(['instance.type /__proto__']);
    expect(told(await issuesOf({ dependentRequired: { toString: ['x'] } }, {}))).toEqual([]);
  });

  it('bound the depth of recursive data instead of exhausting the stack', async () => {
    const tree = { type: 'object', properties: { child: { $ref: '#' } } };
    let value: unknown = {};
    for (let level = 0; level < 100_000; level += 1) value = { child: value };
    const [issue, ...others] = await issuesOf(tree, value);
    expect(issue?.code).toBe('instance.too-deep');
    expect(issue?.path).toHaveLength(maximumDepth);
    expect(others).toEqual([]);
  });

  it('bound the comparison of deep items', async () => {
    let value: unknown = [];
    for (let level = 0; level < 5_000; level += 1) value = [value];
    expect(told(await issuesOf({ uniqueItems: true }, [value, value]))).toEqual(['instance.unique-items /']);
  });

  it('count characters, not UTF-16 units', async () => {
    expect(await issuesOf({ maxLength: 2, minLength: 2 }, '😀😀')).toEqual([]);
    expect(told(await issuesOf({ minLength: 2 }, '😀'))).toEqual(['instance.min-length /']);
    expect(told(await issuesOf({ maxLength: 1 }, 'ab'))).toEqual(['instance.max-length /']);
  });

  it('compare decimal multiples as a person would', async () => {
    expect(await issuesOf({ multipleOf: 0.01 }, 4.35)).toEqual([]);
    expect(told(await issuesOf({ multipleOf: 0.01 }, 4.355))).toEqual(['instance.multiple-of /']);
    expect(told(await issuesOf({ multipleOf: 1 }, 1e15 + 0.5))).toEqual(['instance.multiple-of /']);
  });

  it('refuse numbers that JSON cannot say', async () => {
    expect(told(await issuesOf({ type: 'number' }, Number.NaN))).toEqual(['instance.type /']);
  });

  it('generate text that no hostile schema can escape from', async () => {
    const hostile = '"]; throw new Error("escaped"); //\u2028`$' + '{1}`*/';
    const schema = {
      properties: { [hostile]: { const: hostile, pattern: '/\\/[/]' } },
      required: [hostile],
      additionalProperties: false,
      'x-note': hostile,
    };
    expect(told(await issuesOf(schema, { [hostile]: hostile }))).toEqual([`instance.pattern /${hostile}`]);
  });

  it('generate typed sources that need only the type of issues', () => {
    const source = generateValidator(parsed({ type: 'string' }), { language: 'ts' });
    expect(source.match(/^import .*$/gm)).toEqual(["import type { Issue } from '@cartella/core';"]);
    expect(source).toContain('export function validate(value: unknown): Issue[]');
  });

  it('generate only the helpers in use', () => {
    const source = generateValidator(parsed({ type: 'string', minLength: 3, pattern: '^a' }));
    expect(source).not.toContain('const multiple');
    expect(source.length).toBeLessThan(1_200);
  });
});

describe('formats', () => {
  it.each([
    [
      'date',
      ['2024-02-29', '2000-02-29', '2026-12-31'],
      ['2026-02-29', '1900-02-29', '2026-04-31', '2026-1-1', '2026-13-01'],
    ],
    [
      'date-time',
      ['2026-11-21T10:00:00Z', '2026-11-21t10:00:00.123+01:00'],
      ['2026-11-21', '2026-11-21T24:00:00Z', '2026-11-21T10:00:00', '2026-06-30T23:59:60Z'],
    ],
    ['time', ['10:00:00Z', '23:59:59.5-05:30'], ['10:00', '10:00:00', '25:00:00Z']],
    [
      'uuid',
      ['0193a123-1234-7123-8123-1234567890ab'],
      ['0193a123-1234-7123-8123-1234567890a', 'urn:uuid:0193a123-1234-7123-8123-1234567890ab'],
    ],
    [
      'uri',
      ['https://comune.example/a?b#c', 'urn:nir:stato:legge:2000;328', 'http://[::1]:8080/'],
      ['/relative', 'http://a b', '1a:b', 'http://x/%zz'],
    ],
    [
      'email',
      ['maria@prova.example', "o'x+y@a-b.example"],
      ['maria', 'a@b', '.a@b.example', 'a@-b.example', 'a..b@c.example'],
    ],
  ])('%s accepts and refuses what it should', async (format, good, bad) => {
    for (const text of good) expect(await issuesOf({ format }, text), text).toEqual([]);
    for (const text of bad) expect(told(await issuesOf({ format }, text)), text).toEqual(['instance.format /']);
  });

  it('take linear time on hostile text', () => {
    const email = compileValidator(parsed({ format: 'email' }));
    const uri = compileValidator(parsed({ format: 'uri' }));
    const start = performance.now();
    email(`a@${'a-'.repeat(20_000)}`);
    email(`${'a.'.repeat(20_000)}@`);
    uri(`http:${'/a'.repeat(20_000)} `);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
