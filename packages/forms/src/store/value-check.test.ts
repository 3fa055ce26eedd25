import { unwrap } from '@cartella/core';
import type { JsonSchema } from '@cartella/model';
import { formatIssues, isBeyondSchema, shapeIssues, sitesOf } from '@cartella/model/check';
import { compileValidator, parseSchema } from '@cartella/schema-diff/validate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartella } from '../../test/sample';
import { valueCheck } from './value-check';

type Schema = Readonly<Record<string, unknown>>;

/** Every element of every record, however deep, without repetitions. */
function elements(): Schema[] {
  const found = new Map<string, Schema>();
  const walk = (schema: Schema) => {
    found.set(JSON.stringify({ ...schema, 'x-label': 0, description: 0 }), schema);
    for (const part of [schema['items'], ...Object.values((schema['properties'] as Schema) ?? {})])
      if (part !== undefined) walk(part as Schema);
  };
  for (const { write } of Object.values(cartella.records)) {
    const data = (write as Schema)['properties'] as Record<string, Schema>;
    walk(data['data']!);
  }
  return [...found.values()];
}

/** The long way that the server goes. */
function inServer(schema: Schema) {
  const [present = schema, ...reasons] = (schema['anyOf'] as Schema[] | undefined) ?? [];
  const validate = compileValidator(unwrap(parseSchema(present as JsonSchema)));
  const validateAbsent = reasons.length > 0 ? compileValidator(unwrap(parseSchema({ anyOf: reasons }))) : validate;
  const sites = sitesOf({ properties: { data: schema } });
  return (value: unknown) => {
    const isAbsent = typeof value === 'object' && value !== null && 'absent' in value;
    const told = shapeIssues((isAbsent ? validateAbsent : validate)(value), sites);
    return [...told, ...formatIssues(sites.filter(isBeyondSchema), value)];
  };
}

/** Answers near a schema: right ones, and wrong in one way or several. */
function answers(schema: Schema): fc.Arbitrary<unknown> {
  const branches = schema['anyOf'] as Schema[] | undefined;
  if (branches !== undefined)
    return fc.oneof(
      answers(branches[0]!),
      fc.constantFrom('unknown', 'refused', 'masked', 'no-reason').map((absent) => ({ absent })),
    );
  const listed = Array.isArray(schema['enum']) ? [fc.constantFrom(...(schema['enum'] as unknown[]))] : [];
  const plain = fc.oneof(
    fc.constantFrom<unknown>(true, false, null, 0, -1, 1.5, 1e12, {}, [], 'x', '', 'AB', '😀😀'),
    fc.constantFrom('2026-02-03', '2026-02-30', '0999-01-01', 'FTTZRO80A41H501H', 'FTTZRO80A41H501A', '12345678901'),
    fc.string({ maxLength: 6 }),
    fc.integer(),
    fc.string({ minLength: 90, maxLength: 120 }),
    ...listed,
  );
  if (schema['type'] === 'array')
    return fc.oneof(plain, fc.array(answers(schema['items'] as Schema), { maxLength: 4 }));
  if (schema['type'] !== 'object') return plain;
  const properties = Object.entries((schema['properties'] as Record<string, Schema>) ?? {});
  const record = fc.record(Object.fromEntries(properties.map(([name, part]) => [name, answers(part)])), {
    requiredKeys: [],
  });
  return fc.oneof(
    plain,
    record,
    record.map((value) => ({ ...value, surplus: 1 })),
  );
}

const lines = (issues: readonly { code: string; path: readonly unknown[]; severity: string; params?: unknown }[]) =>
  [
    ...new Set(
      issues.map(({ code, path, severity, params }) => {
        // Which types a union would have taken is told by the server alone.
        const limits = code === 'value.type' ? '' : JSON.stringify(params);
        return `${code} ${path.join('/')} ${severity} ${limits}`;
      }),
    ),
  ].sort();

describe('the check of an answer in the page', () => {
  const all = elements();

  it('finds what the validator of the server finds, for every element of every record', () => {
    expect(all.length).toBeGreaterThan(300);
    for (const schema of all) {
      const [here, there] = [valueCheck(schema as JsonSchema), inServer(schema)];
      fc.assert(
        fc.property(answers(schema), (value) => {
          expect(lines(here(value))).toEqual(lines(there(value)));
        }),
        { numRuns: 12 },
      );
    }
  });

  it('knows every keyword that elements are emitted with', () => {
    const known =
      /^(type|enum|pattern|format|minLength|maxLength|minimum|maximum|minItems|maxItems|uniqueItems|items|properties|required|additionalProperties|anyOf|description|examples|title|default|propertyNames|x-.*)$/;
    const used = new Set(all.flatMap((schema) => Object.keys(schema)));
    expect([...used].filter((keyword) => !known.test(keyword))).toEqual([]);
  });
});
