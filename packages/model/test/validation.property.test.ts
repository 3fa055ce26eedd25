import { civilDate, type Issue, translate } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  modelCatalogues,
  type RecordKind,
  type RecordValidator,
  recordKinds,
  structureIssues,
  toJsonSchema,
  validateData,
  validateRecord,
} from '../src';
import { envelopeSchemaOf, type RecordDefinition } from '../src/record';
import { mutated, mutationsOf, valuesOf } from './arbitrary';

const context = { date: civilDate('2026-11-21') };
const ofShape = (issues: readonly Issue[]) => issues.filter(({ code }) => /^(value|tax-code|record)\./.test(code));
const placesOf = (issues: readonly Issue[]) =>
  ofShape(issues)
    .map(({ code, path }) => `${code} /${path.join('/')}`)
    .sort();

const naughty = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  '\u200b',
  '🏳️‍🌈',
  '<script>',
  "'; --",
  '{{7*7}}',
  '\r\n',
  'ﬀ',
  '١٢٣',
  'NaN',
  '__proto__',
  'constructor',
  'toString',
  '-0',
  '1e309',
  '2026-02-29',
  '9999-99-99',
  'null',
  'undefined',
  'x'.repeat(100_000),
];

describe.each(Object.keys(recordKinds) as RecordKind[])('records of kind %s', (kind) => {
  const definition = recordKinds[kind] as unknown as RecordDefinition;
  const schema = toJsonSchema(definition, 'write');
  const records = valuesOf(schema);
  const zod = envelopeSchemaOf(definition);

  it('made from the emitted schema are accepted by it and by the schema they are written in', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(placesOf(validateRecord(record, context))).toEqual([]);
        expect(structureIssues(zod, record)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('with one forbidden change are refused at its place, by all alike', async () => {
    const { validator } = (await import(`../src/generated/validators/${kind}.gen.ts`)) as {
      validator: RecordValidator;
    };
    const changed = records.chain((record) =>
      fc.tuple(fc.constant(record), fc.constantFrom(...mutationsOf(schema, record))),
    );
    fc.assert(
      fc.property(changed, ([record, { path, value }]) => {
        const other = mutated(record, path, value);
        const ours = placesOf(validateRecord(other, context));
        if (path[0] !== 'kind') expect(placesOf(validator.validateRecord(other, context))).toEqual(ours);
        expect(ours.map((place) => place.split(' ')[1])).toContain(`/${path.join('/')}`);
        if (path.at(-1) !== '__proto__' && path[0] !== 'kind')
          expect(ours).toEqual(placesOf(structureIssues(zod, other)));
      }),
      { numRuns: 30 },
    );
  });

  it('survive whatever is put in their place, without repeating it', () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
      fc.constantFrom(...naughty),
    );
    fc.assert(
      fc.property(anything, (data) => {
        const issues = validateData(kind, data, context);
        const said = issues.map(({ code, params }) => translate(modelCatalogues, 'it', code, params)).join(' ');
        if (typeof data === 'string' && data.length > 8) expect(said).not.toContain(data);
        expect(issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a text', () => {
  const person = (familyName: unknown) => ({ identity: 'declared', familyName });
  const codesOf = (familyName: unknown) => validateData('person', person(familyName), context).map(({ code }) => code);

  it.each(['\u0000', 'a\u0000b', '\ud800', '\u202eavorP', 'a\nb', '\u2028'])('refuses %j', (name) => {
    expect(codesOf(name)).toEqual(['value.pattern']);
  });

  it.each(['D’Ànnò', '李', 'محمد', '🏳️‍🌈', "O'Prova", 'x'.repeat(200)])('accepts %s', (name) => {
    expect(codesOf(name)).toEqual([]);
  });

  it('is counted as people count it', () => {
    expect(codesOf('🦉'.repeat(200))).toEqual([]);
    expect(codesOf('🦉'.repeat(201))).toEqual(['value.too-long']);
  });
});

describe('a reader', () => {
  it('takes an extension however deep, and refuses what its own data do not name', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 5_000; level += 1) deep = { deep };
    const record = fc.sample(valuesOf(toJsonSchema(recordKinds.unit as unknown as RecordDefinition, 'write')), {
      numRuns: 1,
      seed: 1,
    })[0] as object;
    expect(placesOf(validateRecord({ ...record, ext: { altrove: { deep } } }, context))).toEqual([]);
    expect(placesOf(validateRecord({ ...record, data: { deep } }, context))).toContain('value.unexpected /data/deep');
  });

  it('is not slowed by a huge list', () => {
    const members = Array.from({ length: 100_000 }, () => ({}));
    const issues = validateData('household', { kind: 'di-fatto', members }, context);
    expect(issues[0]).toMatchObject({ code: 'value.too-many', path: ['members'] });
  });
});
