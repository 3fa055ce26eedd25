import { canonicalJson, unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { judgeInclusion } from '../src/diff';
import { type ParsedSchema, parseSchema } from '../src/schema';
import { compileValidator, generateValidators } from '../src/validate';
import { loadModule } from './load-module';
import { readTestSuite } from './test-suite';

const groups = readTestSuite().map((group) => ({ ...group, parsed: parseSchema(group.schema) }));
const applicable = groups.flatMap(({ parsed, ...group }) => (parsed.ok ? [{ ...group, schema: parsed.value }] : []));
const refused = groups.flatMap(({ parsed }) => (parsed.ok ? [] : [...new Set(parsed.issues.map(({ code }) => code))]));

describe('the public JSON-Schema-Test-Suite', () => {
  it('applies to the dialect except for what the dialect refuses on purpose', () => {
    const cases = applicable.reduce((sum, { tests }) => sum + tests.length, 0);
    expect(cases).toBeGreaterThanOrEqual(260);
    expect([...new Set(refused)].sort()).toEqual([...allowedRefusals].filter((code) => refused.includes(code)).sort());
  });

  it('is answered right by compiled validators, case by case', () => {
    const wrong = applicable.flatMap(({ schema, tests, ...group }) =>
      wrongCases(group, tests, compileValidator(schema)),
    );
    expect(wrong).toEqual([]);
  });

  it('is answered right by generated modules, case by case', async () => {
    const schemas: Record<string, ParsedSchema> = Object.fromEntries(
      applicable.map(({ schema }, index) => [`v${index}`, schema]),
    );
    type Generated = Record<string, ReturnType<typeof compileValidator>>;
    const generated = await loadModule<Generated>(generateValidators(schemas));
    const wrong = applicable.flatMap(({ tests, ...group }, index) => wrongCases(group, tests, generated[`v${index}`]!));
    expect(wrong).toEqual([]);
  });

  it('is answered right by the comparison: what is only this instance is within the schema exactly when it is valid', () => {
    const wrong = applicable.flatMap(({ schema, tests, file, description: group }) =>
      tests.flatMap(({ description, data, valid }) => {
        const name = `${file}: ${group}: ${description}`;
        const only = unwrap(parseSchema({ const: data }));
        const { verdict, witness } = judgeInclusion(only, schema);
        const right = valid ? verdict === 'compatible' : verdict === 'breaks' && isSame(witness?.instance, data);
        return right || verdict === 'undecided' || corrected.includes(name) ? [] : [`${name}: ${verdict}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

// RFC 3986 calls `//host/path` a reference, not a URI; later editions of the suite say so too.
const corrected = ['optional/format: validation of URIs: a valid protocol-relative URI'];

const allowedRefusals = new Set([
  'schema.remote-reference',
  'schema.unknown-format',
  'schema.unsupported-keyword',
  'schema.unknown-keyword',
  'schema.unknown-dialect',
  'schema.unresolved-reference',
]);

function wrongCases(
  group: { file: string; description: string },
  tests: (typeof applicable)[number]['tests'],
  validate: ReturnType<typeof compileValidator>,
): string[] {
  return tests
    .filter(({ data, valid }) => (validate(data).length === 0) !== valid)
    .map(({ description }) => `${group.file}: ${group.description}: ${description}`)
    .filter((name) => !corrected.includes(name));
}
