import type { Json } from '@cartella/core';
import type { SchemaNode, TypeName } from './node';

/** Types as bits; `integer` is one of the two bits of `number`. */
export const typeBits: Readonly<Record<TypeName, number>> = {
  null: 1,
  boolean: 2,
  integer: 4,
  number: 4 | 8,
  string: 16,
  array: 32,
  object: 64,
};

const everyType = 127;

/** The most precise type of a value. */
export function typeOf(value: unknown): TypeName {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as TypeName;
}

const bitOf = (value: Json) => typeBits[typeOf(value)];

/** The values a schema lists by `const` or `enum`. */
export function finiteValues(node: SchemaNode): readonly Json[] | undefined {
  const { assertions } = node;
  return assertions.const !== undefined ? [assertions.const] : assertions.enum;
}

/** The types, as bits, that a value must have to satisfy a schema; a bound from above. */
export function possibleTypes(node: SchemaNode): number {
  if (node.never) return 0;
  let bits = everyType;
  if (node.assertions.type) bits &= node.assertions.type.reduce((sum, type) => sum | typeBits[type], 0);
  const values = finiteValues(node);
  if (values) bits &= values.reduce<number>((sum, value) => sum | bitOf(value), 0);
  if (node.ref) bits &= possibleTypes(node.ref);
  for (const part of node.allOf) bits &= possibleTypes(part);
  for (const union of [node.anyOf, node.oneOf]) {
    if (union.length > 0) bits &= union.reduce((sum, branch) => sum | possibleTypes(branch), 0);
  }
  return bits;
}

/** Follows references that stand alone to the schema that says something. */
export function resolved(node: SchemaNode): SchemaNode {
  return node.ref && saysNothingElse(node) ? resolved(node.ref) : node;
}

/** Tells whether a schema accepts every value because it says nothing. */
export function isAnything(node: SchemaNode): boolean {
  const target = resolved(node);
  return !target.never && !target.ref && saysNothingElse(target);
}

function saysNothingElse(node: SchemaNode): boolean {
  const parts = [node.not, node.if, node.additionalProperties, node.propertyNames, node.items, node.contains];
  const lists = [node.allOf, node.anyOf, node.oneOf, node.prefixItems];
  const maps = [node.properties, node.patternProperties, node.dependentSchemas];
  return (
    Object.keys(node.assertions).length === 0 &&
    parts.every((part) => part === undefined) &&
    lists.every((list) => list.length === 0) &&
    maps.every((map) => map.size === 0)
  );
}
