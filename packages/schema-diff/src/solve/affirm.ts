import {
  dispatchOf,
  finiteValues,
  formatPatterns,
  isAnything,
  possibleTypes,
  type SchemaNode,
  typeBits,
} from '../schema';
import { accepting, type Clause, type Fact, refusing, type ValueType } from './fact';

const impossible: Clause = { alternatives: [] };
const certain = (...facts: readonly Fact[]): Clause => ({ alternatives: [facts] });
const either = (...alternatives: readonly (readonly Fact[])[]): Clause => ({ alternatives });

/** What must hold for a schema to accept a value of a type. */
export function affirm(node: SchemaNode, type: ValueType): Clause[] {
  if ((possibleTypes(node) & typeBits[type]) === 0) return [impossible];
  const clauses = [...general(node), ...byType[type](node)];
  const values = finiteValues(node);
  return values ? [certain({ kind: 'among', values }), ...clauses] : clauses;
}

function general(node: SchemaNode): Clause[] {
  const clauses = [...(node.ref ? [node.ref] : []), ...node.allOf].map((part) => certain(accepting(part)));
  if (node.anyOf.length > 0) clauses.push(either(...node.anyOf.map((branch) => [accepting(branch)])));
  if (node.oneOf.length > 0) clauses.push(exactlyOne(node.oneOf));
  if (node.not) clauses.push(certain(refusing(node.not)));
  if (node.if && (node.then || node.else)) {
    const yes = node.then ? [accepting(node.then)] : [];
    const no = node.else ? [accepting(node.else)] : [];
    clauses.push(either([accepting(node.if), ...yes], [refusing(node.if), ...no]));
  }
  return clauses;
}

function exactlyOne(branches: readonly SchemaNode[]): Clause {
  // Branches that cannot overlap need no word about the others.
  const apart = dispatchOf(branches) !== undefined;
  return either(
    ...branches.map((branch) => {
      const others = apart ? [] : branches.filter((other) => other !== branch);
      return [accepting(branch), ...others.map(refusing)];
    }),
  );
}

const byType: Readonly<Record<ValueType, (node: SchemaNode) => Clause[]>> = {
  null: () => [],
  boolean: () => [],
  number: ({ assertions }) => {
    const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = assertions;
    const facts: Fact[] = [];
    if (type && !type.includes('number')) facts.push({ kind: 'whole', holds: true });
    if (minimum !== undefined) facts.push({ kind: 'least', limit: minimum, strict: false });
    if (exclusiveMinimum !== undefined) facts.push({ kind: 'least', limit: exclusiveMinimum, strict: true });
    if (maximum !== undefined) facts.push({ kind: 'most', limit: maximum, strict: false });
    if (exclusiveMaximum !== undefined) facts.push({ kind: 'most', limit: exclusiveMaximum, strict: true });
    if (multipleOf !== undefined) facts.push({ kind: 'multiple', of: multipleOf, holds: true });
    return [certain(...facts)];
  },
  string: ({ assertions: { minLength, maxLength, pattern, format } }) => {
    const facts: Fact[] = [sizeFact(minLength, maxLength)];
    if (pattern !== undefined) facts.push({ kind: 'matches', pattern, holds: true });
    if (format !== undefined) facts.push({ kind: 'matches', pattern: formatPatterns[format], holds: true });
    return [certain(...facts)];
  },
  array: (node) => {
    const { minItems, maxItems, uniqueItems, minContains = 1, maxContains = Infinity } = node.assertions;
    const facts: Fact[] = [sizeFact(minItems, maxItems)];
    if (node.prefixItems.length > 0 || (node.items && !isAnything(node.items))) facts.push({ kind: 'list', node });
    if (node.contains) facts.push({ kind: 'contains', node: node.contains, min: minContains, max: maxContains });
    if (uniqueItems) facts.push({ kind: 'repeats', holds: false });
    return [certain(...facts)];
  },
  object: (node) => {
    const { minProperties, maxProperties, required = [], dependentRequired = [] } = node.assertions;
    const present = (name: string): Fact => ({ kind: 'present', name });
    const absent = (name: string): Fact => ({ kind: 'absent', name });
    return [
      certain(sizeFact(minProperties, maxProperties), { kind: 'fields', node }, ...required.map(present)),
      ...[...dependentRequired].map(([name, needed]) => either([absent(name)], needed.map(present))),
      ...[...node.dependentSchemas].map(([name, schema]) => either([absent(name)], [accepting(schema)])),
    ];
  },
};

/** A fact about the size of a text, an array or an object. */
export function sizeFact(min: number | undefined, max: number | undefined): Fact {
  return { kind: 'size', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
