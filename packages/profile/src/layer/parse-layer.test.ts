import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legitimateLayers } from '../../test/corpus/legitimate';
import { layerOf } from '../../test/fixtures';
import { layerHash, layerJsonSchema, parseLayer } from '.';

const problems = (value: unknown) => {
  const parsed = parseLayer(value);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} /${path.join('/')}`);
};
const withOperation = (operation: unknown) => ({ ...layerOf([]), operations: [operation] });

describe('a layer from untrusted data', () => {
  it('is given back as it is when it is one', () => {
    const layer = layerOf([{ verb: 'relabel', on: 'look', token: 'primary', value: '#003366' }]);
    const parsed = parseLayer(structuredClone(layer));
    expect(parsed).toEqual({ ok: true, value: layer });
  });

  it('says every problem at once, each at its place', () => {
    const value = {
      ...layerOf([]),
      id: 'Con Spazi',
      level: 'planet',
      operations: [
        { verb: 'remove', on: 'field', record: 'person', field: 'familyName' },
        { verb: 'restrict', on: 'field', record: 'person', field: 'familyName', to: { maxLength: -1, optional: true } },
        { verb: 'relabel', on: 'text', key: 'common.save', text: { it: '<b>Salva</b>', en: 'Save' } },
      ],
    };
    expect(problems(value)).toEqual([
      'layer.shape /id',
      'layer.shape /level',
      'layer.unknown-operation /operations/0',
      'layer.shape /operations/1/to/maxLength',
      'layer.shape /operations/1/to',
      'layer.script /operations/2/text/it',
    ]);
  });

  it.each(['ext', 'constructor', 'C_X001', 'a b', ''])('may not own the namespace %j', (namespace) => {
    expect(problems({ ...layerOf([]), namespace })).toEqual(['layer.namespace /namespace']);
  });

  it('may not have a reserved name for a field, nor a pattern that never ends', () => {
    const field = (name: string, schema: unknown) =>
      withOperation({
        verb: 'extend',
        on: 'field',
        record: 'person',
        field: name,
        with: { schema, label: { it: 'A', en: 'A' }, sensitivity: 'common', purpose: 'access' },
      });
    expect(problems(field('toString', { type: 'string' }))).toEqual(['layer.name /operations/0/field']);
    expect(problems(field('a', { type: 'string', pattern: '(a+)+$' }))).toEqual([
      'layer.pattern /operations/0/with/schema/pattern',
    ]);
    expect(problems(field('a', { type: 'object', properties: {} }))).toEqual([
      'layer.shape /operations/0/with/schema/additionalProperties',
    ]);
    expect(problems(field('a', { $ref: '#/$defs/a' }))).not.toEqual([]);
  });

  it.each(['url(https://example.org/x)', 'red; background: blue', 'expression(alert(1))', '</style>', 'a{b}'])(
    'may not give a design token the value %s',
    (value) => {
      expect(problems(withOperation({ verb: 'relabel', on: 'look', token: 'primary', value }))).toEqual([
        'layer.script /operations/0/value',
      ]);
    },
  );

  it('may not go in a circle, nor hold what JSON cannot say, nor names that change objects', () => {
    const circle: Record<string, unknown> = { ...layerOf([]) };
    circle['label'] = { it: 'A', en: 'A', circle };
    expect(problems(circle)).toEqual(['layer.circular /label/circle']);
    expect(problems({ ...layerOf([]), label: { it: () => 1, en: 'A' } })).toEqual(['layer.shape /label/it']);
    expect(problems(JSON.parse('{"id":"a","__proto__":{"x":1}}'))).toContain('layer.name /__proto__');
    let deep: unknown = 'x';
    for (let level = 0; level < 100; level += 1) deep = { deep };
    expect(problems(deep)[0]).toContain('layer.too-deep');
  });

  it('never crashes, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(parseLayer(value).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the JSON Schema of layers', () => {
  const validate = new Ajv2020({ strict: false, formats: { uri: true } }).compile(layerJsonSchema());

  it('accepts the layers that are accepted', () => {
    for (const { layer } of legitimateLayers())
      expect([layer.id, validate(structuredClone(layer)) || validate.errors]).toEqual([layer.id, true]);
  });

  it('refuses what is not a layer', () => {
    const wrong = [
      { ...layerOf([]), level: 'planet' },
      withOperation({ verb: 'remove', on: 'field', record: 'person', field: 'a' }),
      withOperation({ verb: 'relabel', on: 'text', key: 'a', text: { it: '<script>', en: 'a' } }),
      withOperation({ verb: 'relabel', on: 'look', token: 'primary', value: 'url(x)' }),
    ];
    expect(wrong.map((layer) => validate(layer))).toEqual(wrong.map(() => false));
  });
});

describe('the digest of a layer', () => {
  it('is the same for the same document', () => {
    const layer = layerOf([{ verb: 'relabel', on: 'look', token: 'primary', value: '#003366' }]);
    expect(layerHash(structuredClone(layer))).toBe(layerHash(layer));
    expect(layerHash({ ...layer, version: '1.0.1' })).not.toBe(layerHash(layer));
  });
});
