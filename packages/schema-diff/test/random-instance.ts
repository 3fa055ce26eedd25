import type { Json } from '@cartella/core';
import { isJsonObject } from '../src/schema';
import type { Random } from './random';
import { values } from './random-schema';

const strings = ['a', 'b', 'ab', 'abc', 'bc', 'bca', 'x', 'y', '', '12', '2026-11-21', 'z', 'aab', 'p1'];
const texts = [...strings, '11111111-2222-4333-8444-555555555555', 'maria@prova.example'];

/** Makes an instance that the schema probably accepts; now and then something goes astray. */
export function randomInstance(random: Random, schema: unknown, root: unknown, depth = 6): Json {
  if (!isJsonObject(schema) || depth <= 0 || random.chance(0.04)) return random.pick(values);
  const again = (inner: unknown) => randomInstance(random, inner, root, depth - 1);
  if (typeof schema['$ref'] === 'string') return again(definition(root, schema['$ref']));
  if ('const' in schema) return schema['const'] as Json;
  if (Array.isArray(schema['enum'])) return random.pick(schema['enum'] as Json[]);
  for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
    if (Array.isArray(schema[keyword])) return again(random.pick(schema[keyword] as unknown[]));
  }
  if (schema['if']) return again(random.pick([schema['if'], schema['then'], schema['else']].filter(Boolean)));
  const type = Array.isArray(schema['type']) ? random.pick(schema['type'] as string[]) : schema['type'];
  switch (type) {
    case 'number':
    case 'integer': {
      const near = [schema['minimum'], schema['maximum'], schema['exclusiveMinimum'], schema['exclusiveMaximum'], 0];
      const start = Number(random.pick(near.filter((bound) => bound !== undefined)));
      return start + random.pick(type === 'integer' ? [-1, 0, 0, 1, 2, 3] : [-1, -0.5, 0, 0, 0.5, 1, 2]);
    }
    case 'string':
      return random.pick(texts);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    case 'array':
      return arrayInstance(random, schema, again);
    default:
      return type === 'object' || schema['properties'] ? objectInstance(random, schema, again) : random.pick(values);
  }
}

function definition(root: unknown, reference: string): unknown {
  const definitions = isJsonObject(root) && isJsonObject(root['$defs']) ? root['$defs'] : {};
  return reference === '#' ? root : definitions[reference.slice('#/$defs/'.length)];
}

function arrayInstance(
  random: Random,
  schema: Readonly<Record<string, unknown>>,
  again: (inner: unknown) => Json,
): Json[] {
  const least = Number(schema['minItems'] ?? 0);
  const prefix = Array.isArray(schema['prefixItems']) ? (schema['prefixItems'] as unknown[]) : [];
  const length = least + random.below(3);
  return Array.from({ length }, (_, index) =>
    again(prefix[index] ?? (random.chance(0.3) && schema['contains'] ? schema['contains'] : schema['items'])),
  );
}

function objectInstance(
  random: Random,
  schema: Readonly<Record<string, unknown>>,
  again: (inner: unknown) => Json,
): Json {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
  const optional = random.some([...Object.keys(properties), ...(random.chance(0.3) ? ['a', 'zz', 'p1'] : [])], 0.4);
  const names = new Set(random.chance(0.95) ? [...required, ...optional] : optional);
  return Object.fromEntries(
    [...names].map((name) => [name, again(properties[name] ?? schema['additionalProperties'])]),
  );
}
