import type { Json } from '@cartella/core';
import { isJsonObject } from '../src/schema';
import type { Random } from './random';
import { type JsonSchema, patterns, values } from './random-schema';

type Mutation = (random: Random, schema: JsonSchema) => JsonSchema | undefined;

const pickFrom = <T>(random: Random, items: readonly T[]): T | undefined =>
  items.length === 0 ? undefined : random.pick(items);

const bounds = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
  'maxContains',
];
const children = ['items', 'contains', 'not', 'if', 'then', 'else', 'additionalProperties', 'propertyNames'];
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const maps = ['properties', 'patternProperties', 'dependentSchemas', '$defs'];

const small = (random: Random): JsonSchema =>
  random.pick<JsonSchema>([
    { type: 'string' },
    { type: 'integer' },
    { type: 'null' },
    { const: 'a' },
    { type: 'string', maxLength: 2 },
    { enum: [1, 'a'] },
    { type: 'object', required: ['a'] },
    {},
  ]);

const without = (schema: JsonSchema, keyword: string): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
const listAt = (schema: JsonSchema, keyword: string): Json[] =>
  Array.isArray(schema[keyword]) ? [...(schema[keyword] as Json[])] : [];
const mapAt = (schema: JsonSchema, keyword: string): JsonSchema =>
  isJsonObject(schema[keyword]) ? { ...(schema[keyword] as JsonSchema) } : {};

const mutations: readonly Mutation[] = [
  (random, schema) => {
    const keyword = pickFrom(
      random,
      bounds.filter((bound) => typeof schema[bound] === 'number'),
    );
    return keyword === undefined
      ? undefined
      : {
          ...schema,
          [keyword]: Math.max(
            keyword.includes('M') && keyword.startsWith('m') && /Length|Items|Properties|Contains/.test(keyword)
              ? 0
              : -9,
            Number(schema[keyword]) + random.pick([-1, 1]),
          ),
        };
  },
  (random, schema) => {
    const type = schema['type'];
    if (type === 'string') return { ...schema, [random.pick(['minLength', 'maxLength'])]: random.below(4) };
    if (type === 'integer' || type === 'number')
      return {
        ...schema,
        [random.pick(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'])]: random.below(6) - 2,
      };
    if (type === 'array') return { ...schema, [random.pick(['minItems', 'maxItems'])]: random.below(4) };
    return type === 'object'
      ? { ...schema, [random.pick(['minProperties', 'maxProperties'])]: random.below(4) }
      : undefined;
  },
  (random, schema) => {
    const keyword = pickFrom(
      random,
      Object.keys(schema).filter((key) => key !== '$defs' && key !== '$ref'),
    );
    return keyword === undefined ? undefined : without(schema, keyword);
  },
  (_, schema) =>
    schema['type'] === 'integer'
      ? { ...schema, type: 'number' }
      : schema['type'] === 'number'
        ? { ...schema, type: 'integer' }
        : undefined,
  (random, schema) =>
    typeof schema['type'] === 'string'
      ? {
          ...schema,
          type: [
            schema['type'],
            random.pick(['null', 'string', 'boolean', 'array'].filter((name) => name !== schema['type'])),
          ],
        }
      : undefined,
  (random, schema) =>
    schema['enum'] ? { ...schema, enum: [...new Set([...listAt(schema, 'enum'), random.pick(values)])] } : undefined,
  (random, schema) =>
    listAt(schema, 'enum').length > 1
      ? {
          ...schema,
          enum: listAt(schema, 'enum')
            .filter((_, index, all) => index !== random.below(all.length))
            .slice(0, 20),
        }
      : undefined,
  (random, schema) => ('const' in schema ? { ...schema, const: random.pick(values) } : undefined),
  (random, schema) => (schema['type'] === 'string' ? { ...schema, pattern: random.pick(patterns) } : undefined),
  (random, schema) =>
    schema['type'] === 'string' ? { ...schema, format: random.pick(['date', 'email', 'uuid']) } : undefined,
  (random, schema) => (schema['type'] === 'integer' ? { ...schema, multipleOf: random.pick([2, 3, 4]) } : undefined),
  (random, schema) =>
    schema['properties']
      ? {
          ...schema,
          required: [...new Set([...listAt(schema, 'required'), random.pick(['a', 'b', 'c', 'kind', 'q'])])],
        }
      : undefined,
  (random, schema) => {
    const required = listAt(schema, 'required');
    const dropped = random.below(required.length);
    return required.length > 0 ? { ...schema, required: required.filter((_, index) => index !== dropped) } : undefined;
  },
  (random, schema) =>
    schema['properties']
      ? {
          ...schema,
          properties: { ...mapAt(schema, 'properties'), [random.pick(['a', 'b', 'c', 'q'])]: small(random) },
        }
      : undefined,
  (random, schema) => {
    const name = pickFrom(random, Object.keys(mapAt(schema, 'properties')));
    return name === undefined ? undefined : { ...schema, properties: without(mapAt(schema, 'properties'), name) };
  },
  (random, schema) => {
    const properties = mapAt(schema, 'properties');
    const name = pickFrom(random, Object.keys(properties));
    return name === undefined
      ? undefined
      : { ...schema, properties: { ...without(properties, name), z: properties[name] as Json } };
  },
  (random, schema) =>
    schema['properties']
      ? { ...schema, additionalProperties: random.pick<Json>([false, true, small(random)]) }
      : undefined,
  (random, schema) =>
    schema['properties']
      ? {
          ...schema,
          ...random.pick<JsonSchema>([
            { propertyNames: { maxLength: 2 } },
            { patternProperties: { '^[a-b]': small(random) } },
            { dependentRequired: { b: ['c'] } },
          ]),
        }
      : undefined,
  (random, schema) =>
    schema['type'] === 'array'
      ? {
          ...schema,
          ...random.pick<JsonSchema>([
            { uniqueItems: true },
            { items: small(random) },
            { contains: small(random) },
            { prefixItems: [small(random)] },
          ]),
        }
      : undefined,
  (random, schema) => {
    const keyword = pickFrom(
      random,
      ['anyOf', 'oneOf'].filter((union) => Array.isArray(schema[union])),
    );
    return keyword === undefined ? undefined : { ...schema, [keyword]: [...listAt(schema, keyword), small(random)] };
  },
  (random, schema) => {
    const keyword = pickFrom(
      random,
      lists.filter((list) => listAt(schema, list).length > 1),
    );
    const dropped = keyword ? random.below(listAt(schema, keyword).length) : 0;
    return keyword === undefined
      ? undefined
      : { ...schema, [keyword]: listAt(schema, keyword).filter((_, index) => index !== dropped) };
  },
  (_, schema) =>
    schema['anyOf']
      ? { ...without(schema, 'anyOf'), oneOf: schema['anyOf'] as Json }
      : schema['oneOf']
        ? { ...without(schema, 'oneOf'), anyOf: schema['oneOf'] as Json }
        : undefined,
  (_, schema) => ('$defs' in schema ? undefined : { anyOf: [schema, { type: 'null' }] }),
  (random, schema) => ({ ...schema, not: small(random) }),
  (random, schema) => ('$defs' in schema ? undefined : { allOf: [schema, small(random)] }),
];

/** Changes a schema in one random place. */
export function mutate(random: Random, schema: JsonSchema): JsonSchema {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const path = random.pick(pathsOf(schema));
    const changed = changeAt(schema, path, (part) => random.pick(mutations)(random, part));
    if (changed) return changed;
  }
  return schema;
}

type Steps = readonly (string | number)[];

function pathsOf(schema: unknown, path: Steps = []): Steps[] {
  if (!isJsonObject(schema)) return [];
  const below = (keyword: string, key?: string | number) => {
    const steps = key === undefined ? [...path, keyword] : [...path, keyword, key];
    const child = key === undefined ? schema[keyword] : (schema[keyword] as Record<string | number, unknown>)[key];
    return pathsOf(child, steps);
  };
  return [
    path,
    ...children.filter((keyword) => keyword in schema).flatMap((keyword) => below(keyword)),
    ...lists
      .filter((keyword) => keyword in schema)
      .flatMap((keyword) => (schema[keyword] as unknown[]).flatMap((_, index) => below(keyword, index))),
    ...maps
      .filter((keyword) => keyword in schema)
      .flatMap((keyword) => Object.keys(schema[keyword] as object).flatMap((name) => below(keyword, name))),
  ];
}

function changeAt(
  schema: Json,
  [step, ...rest]: Steps,
  change: (part: JsonSchema) => JsonSchema | undefined,
): JsonSchema | undefined {
  if (step === undefined) return change(schema as JsonSchema);
  const inner = (schema as Record<string | number, Json>)[step];
  const changed = inner === undefined ? undefined : changeAt(inner, rest, change);
  if (!changed) return undefined;
  if (Array.isArray(schema))
    return schema.map((item, index) => (index === step ? changed : item)) as unknown as JsonSchema;
  return { ...(schema as JsonSchema), [step]: changed };
}
