import type { Json } from '@cartella/core';
import type { Random } from './random';

/** A schema as JSON, open to mutation. */
export type JsonSchema = { [keyword: string]: Json };

export const patterns = ['^a', 'b$', '^[a-c]+$', '^[0-9]{2}$', 'x|y', '^(a|bc)*$', '^(?!a)[a-z]*$'];
const names = ['a', 'b', 'c', 'kind', 'p1'];
export const scalars: readonly Json[] = [null, true, false, 0, 1, 2, -1, 1.5, 'a', 'b', 'ab', 'x', '', '12'];
export const values: readonly Json[] = [...scalars, [], [1], ['a', 'b'], {}, { a: 1 }, { a: 'b', kind: 'a' }];

/** Makes a random schema of the dialect, with definitions that may be recursive. */
export function randomSchema(random: Random, depth = 3): JsonSchema {
  const schema = part(random, depth, true);
  if (!JSON.stringify(schema).includes('"$ref"')) return schema;
  const definitions = { node: part(random, 2, false), tree: objectOf(random, 1, true) };
  return { ...schema, $defs: definitions };
}

function part(random: Random, depth: number, refs: boolean): JsonSchema {
  const kinds = ['number', 'string', 'scalar', 'enum'];
  if (depth > 0) kinds.push('object', 'object', 'object', 'array', 'union', 'tagged', 'condition', 'types');
  if (depth > 0 && refs) kinds.push('ref');
  switch (random.pick(kinds)) {
    case 'number':
      return numberSchema(random);
    case 'string':
      return stringSchema(random);
    case 'scalar':
      return { type: random.pick(['null', 'boolean', 'integer']) };
    case 'enum':
      return random.chance(0.3) ? { const: random.pick(values) } : { enum: distinct(random, values) };
    case 'object':
      return objectOf(random, depth - 1, refs);
    case 'array':
      return arrayOf(random, depth - 1, refs);
    case 'tagged':
      return taggedUnion(random, depth - 1, refs);
    case 'condition':
      return {
        if: part(random, depth - 1, refs),
        ...Object.fromEntries(random.some(['then', 'else'], 0.7).map((key) => [key, part(random, depth - 1, refs)])),
      };
    case 'types':
      return { type: random.some(['null', 'integer', 'string', 'object', 'boolean', 'number'], 0.4).concat('array') };
    case 'ref':
      return { $ref: random.pick(['#/$defs/node', '#/$defs/tree']) };
    default:
      return union(random, depth - 1, refs);
  }
}

function distinct(random: Random, pool: readonly Json[]): Json[] {
  const chosen = random.some(pool, 0.25);
  return chosen.length > 0 ? chosen : [random.pick(pool)];
}

function numberSchema(random: Random): JsonSchema {
  const bound = () => random.below(9) - 3;
  return {
    type: random.pick(['number', 'integer']),
    ...(random.chance(0.4) ? { minimum: bound() } : {}),
    ...(random.chance(0.4) ? { maximum: bound() + 2 } : {}),
    ...(random.chance(0.15) ? { exclusiveMinimum: bound() } : {}),
    ...(random.chance(0.15) ? { exclusiveMaximum: bound() + 2 } : {}),
    ...(random.chance(0.2) ? { multipleOf: random.pick([1, 2, 3, 0.5]) } : {}),
  };
}

function stringSchema(random: Random): JsonSchema {
  return {
    type: 'string',
    ...(random.chance(0.3) ? { minLength: random.below(3) } : {}),
    ...(random.chance(0.3) ? { maxLength: random.below(4) } : {}),
    ...(random.chance(0.4) ? { pattern: random.pick(patterns) } : {}),
    ...(random.chance(0.1) ? { format: random.pick(['date', 'uuid', 'email']) } : {}),
  };
}

function objectOf(random: Random, depth: number, refs: boolean): JsonSchema {
  const child = () => (random.chance(0.05) ? random.chance(0.5) : part(random, depth, refs));
  const chosen = random.some(names);
  return {
    ...(random.chance(0.85) ? { type: 'object' } : {}),
    properties: Object.fromEntries(chosen.map((name) => [name, child()])),
    ...(random.chance(0.6) ? { required: random.some(names, 0.3) } : {}),
    ...(random.chance(0.5) ? { additionalProperties: random.chance(0.7) ? false : child() } : {}),
    ...(random.chance(0.1) ? { patternProperties: { '^p': child() } } : {}),
    ...(random.chance(0.1) ? { propertyNames: random.pick<Json>([{ maxLength: 1 }, { pattern: '^[a-k]' }]) } : {}),
    ...(random.chance(0.1) ? { minProperties: random.below(3) } : {}),
    ...(random.chance(0.1) ? { maxProperties: random.below(4) } : {}),
    ...(random.chance(0.1) ? { dependentRequired: { a: ['b'] } } : {}),
    ...(random.chance(0.05) ? { dependentSchemas: { b: { properties: { c: child() } } } } : {}),
  };
}

function arrayOf(random: Random, depth: number, refs: boolean): JsonSchema {
  const child = () => (random.chance(0.05) ? random.chance(0.5) : part(random, depth, refs));
  return {
    type: 'array',
    ...(random.chance(0.7) ? { items: child() } : {}),
    ...(random.chance(0.2) ? { prefixItems: [child(), ...(random.chance(0.5) ? [child()] : [])] } : {}),
    ...(random.chance(0.3) ? { minItems: random.below(3) } : {}),
    ...(random.chance(0.3) ? { maxItems: random.below(4) } : {}),
    ...(random.chance(0.15) ? { uniqueItems: true } : {}),
    ...(random.chance(0.15) ? { contains: child(), ...(random.chance(0.3) ? { maxContains: 1 } : {}) } : {}),
  };
}

function taggedUnion(random: Random, depth: number, refs: boolean): JsonSchema {
  const variants = ['a', 'b', 'x'].map((tag) => {
    const variant = objectOf(random, depth, refs);
    return {
      ...variant,
      type: 'object',
      properties: { ...(variant['properties'] as object), kind: { const: tag } },
      required: [...new Set([...((variant['required'] as string[] | undefined) ?? []), 'kind'])],
    } as Json;
  });
  return { [random.pick(['oneOf', 'anyOf'])]: variants };
}

function union(random: Random, depth: number, refs: boolean): JsonSchema {
  const branches = () => [part(random, depth, refs), part(random, depth, refs)];
  switch (random.below(5)) {
    case 0:
      return { allOf: branches() };
    case 1:
      return { oneOf: branches() };
    case 2:
      return { not: part(random, depth, refs) };
    case 3:
      return { anyOf: [part(random, depth, refs), { type: 'null' }] };
    default:
      return { anyOf: branches() };
  }
}
