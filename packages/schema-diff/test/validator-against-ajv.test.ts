import { canonicalJson, type Issue } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { type ParsedSchema, parseSchema } from '../src/schema';
import { compileValidator, generateValidators, type Validator } from '../src/validate';
import { compileWithAjv } from './ajv';
import { loadModule } from './load-module';
import { createRandom } from './random';
import { randomInstance } from './random-instance';
import { randomSchema } from './random-schema';

const schemaCount = 200;
const random = createRandom(2026);
const cases = Array.from({ length: schemaCount }, () => randomSchema(random)).flatMap((schema) => {
  const parsed = parseSchema(schema);
  return parsed.ok
    ? [
        {
          schema,
          parsed: parsed.value,
          instances: Array.from({ length: 25 }, () => randomInstance(random, schema, schema)),
        },
      ]
    : [];
});
const generated = await loadModule<Record<string, Validator>>(
  generateValidators(Object.fromEntries(cases.map(({ parsed }, index) => [`v${index}`, parsed as ParsedSchema]))),
);

// Unknown properties are reported in another order; the set of issues is the same.
const sorted = (issues: readonly Issue[]) => issues.map((issue) => canonicalJson(issue)).sort();

describe('validators against ajv', () => {
  it('compiled and generated validators agree with it on random schemas and instances', () => {
    let valid = 0;
    for (const [index, { schema, parsed, instances }] of cases.entries()) {
      const expected = compileWithAjv(schema);
      const compiled = compileValidator(parsed);
      for (const instance of instances) {
        const verdict = expected(instance);
        valid += verdict ? 1 : 0;
        const context = JSON.stringify({ schema, instance });
        expect(compiled(instance).length === 0, context).toBe(verdict);
        expect(sorted(generated[`v${index}`]!(instance)), context).toEqual(sorted(compiled(instance)));
      }
    }
    expect(cases.length).toBeGreaterThan(schemaCount * 0.9);
    expect(valid / (cases.length * 25)).toBeGreaterThan(0.3);
  });
});
