import { dispatchOf, finiteValues, formatPatterns, isAnything, type SchemaNode, typeBits } from '../schema';
import { sizeFact } from './affirm';
import { accepting, type Clause, type Fact, refusing, type ValueType } from './fact';

type Alternatives = readonly (readonly Fact[])[];

/** What must hold for a schema to refuse a value of a type; undefined when it refuses every such value. */
export function deny(node: SchemaNode, type: ValueType): Clause | undefined {
  if (node.never) return undefined;
  const types = node.assertions.type?.reduce((sum, name) => sum | typeBits[name], 0);
  if (types !== undefined && (types & typeBits[type]) === 0) return undefined;
  const values = finiteValues(node);
  const unlisted: Alternatives = values ? [values.map((from) => ({ kind: 'differs', from }))] : [];
  return { alternatives: [...unlisted, ...byType[type](node), ...general(node)], refused: node };
}

function general(node: SchemaNode): Alternatives {
  const alternatives: (readonly Fact[])[] = [...(node.ref ? [node.ref] : []), ...node.allOf].map((part) => [
    refusing(part),
  ]);
  if (node.anyOf.length > 0) alternatives.push(node.anyOf.map(refusing));
  if (node.oneOf.length > 0) alternatives.push(node.oneOf.map(refusing), ...pairs(node.oneOf));
  if (node.not) alternatives.push([accepting(node.not)]);
  if (node.if && node.then) alternatives.push([accepting(node.if), refusing(node.then)]);
  if (node.if && node.else) alternatives.push([refusing(node.if), refusing(node.else)]);
  return alternatives;
}

function pairs(branches: readonly SchemaNode[]): Alternatives {
  if (dispatchOf(branches)) return [];
  return branches.flatMap((one, index) => branches.slice(index + 1).map((other) => [accepting(one), accepting(other)]));
}

const byType: Readonly<Record<ValueType, (node: SchemaNode) => Alternatives>> = {
  null: () => [],
  boolean: () => [],
  number: ({ assertions }) => {
    const { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = assertions;
    const facts: Fact[] = [];
    if (type && !type.includes('number')) facts.push({ kind: 'whole', holds: false });
    if (minimum !== undefined) facts.push({ kind: 'most', limit: minimum, strict: true });
    if (exclusiveMinimum !== undefined) facts.push({ kind: 'most', limit: exclusiveMinimum, strict: false });
    if (maximum !== undefined) facts.push({ kind: 'least', limit: maximum, strict: true });
    if (exclusiveMaximum !== undefined) facts.push({ kind: 'least', limit: exclusiveMaximum, strict: false });
    if (multipleOf !== undefined) facts.push({ kind: 'multiple', of: multipleOf, holds: false });
    return facts.map((fact) => [fact]);
  },
  string: ({ assertions: { minLength, maxLength, pattern, format } }) => [
    ...outOfSize(minLength, maxLength),
    ...(pattern === undefined ? [] : [[{ kind: 'matches', pattern, holds: false } as const]]),
    ...(format === undefined ? [] : [[{ kind: 'matches', pattern: formatPatterns[format], holds: false } as const]]),
  ],
  array: (node) => {
    const { minItems, maxItems, uniqueItems, minContains = 1, maxContains } = node.assertions;
    const { contains, items } = node;
    const facts: Fact[] = node.prefixItems.flatMap((item, index): Fact[] =>
      isAnything(item) ? [] : [{ kind: 'item', index, demands: [refusing(item)] }],
    );
    if (items && !isAnything(items)) {
      facts.push({ kind: 'some-item', from: node.prefixItems.length, demands: [refusing(items)] });
    }
    if (contains && minContains > 0) facts.push({ kind: 'contains', node: contains, min: 0, max: minContains - 1 });
    if (contains && maxContains !== undefined) {
      facts.push({ kind: 'contains', node: contains, min: maxContains + 1, max: Infinity });
    }
    if (uniqueItems) facts.push({ kind: 'repeats', holds: true });
    return [...outOfSize(minItems, maxItems), ...facts.map((fact) => [fact])];
  },
  object: (node) => {
    const { minProperties, maxProperties, required = [], dependentRequired = [] } = node.assertions;
    return [
      ...outOfSize(minProperties, maxProperties),
      ...required.map((name): Fact[] => [{ kind: 'absent', name }]),
      ...[...node.properties]
        .filter(([, schema]) => !isAnything(schema))
        .map(([name, schema]): Fact[] => [
          { kind: 'present', name },
          { kind: 'field', name, demands: [refusing(schema)] },
        ]),
      ...someFields(node).map((fact) => [fact]),
      ...[...dependentRequired].flatMap(([name, needed]) =>
        needed.map((other): Fact[] => [
          { kind: 'present', name },
          { kind: 'absent', name: other },
        ]),
      ),
      ...[...node.dependentSchemas].map(([name, schema]): Fact[] => [{ kind: 'present', name }, refusing(schema)]),
    ];
  },
};

function outOfSize(min: number | undefined, max: number | undefined): Alternatives {
  return [
    ...(min === undefined || min === 0 ? [] : [[sizeFact(undefined, min - 1)]]),
    ...(max === undefined ? [] : [[sizeFact(max + 1, undefined)]]),
  ];
}

function someFields(node: SchemaNode): Fact[] {
  const facts: Fact[] = [...node.patternProperties].map(([pattern, schema]) => ({
    kind: 'some-field',
    pattern,
    demands: [refusing(schema)],
  }));
  if (node.additionalProperties && !isAnything(node.additionalProperties)) {
    facts.push({ kind: 'some-field', outside: node, demands: [refusing(node.additionalProperties)] });
  }
  if (node.propertyNames) facts.push({ kind: 'some-field', misnamed: node.propertyNames, demands: [] });
  return facts;
}
