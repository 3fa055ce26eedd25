import { canonicalJson } from '@cartella/core';
import { finiteValues, resolved, type SchemaNode } from '../schema';

/** Numbers schemas so that equal numbers mean equal schemas, wherever they stand and however their references are named. */
export type SchemaClasses = ReadonlyMap<SchemaNode, number>;

/** Numbers all schemas reachable from some roots, by refinement until nothing more can be told apart. */
export function classesOf(roots: readonly SchemaNode[]): SchemaClasses {
  const nodes = reachable(roots);
  let classes = new Map<SchemaNode, number>(nodes.map((node) => [node, 0]));
  for (let count = 1; ; ) {
    const numbers = new Map<string, number>();
    const next = new Map<SchemaNode, number>();
    for (const node of nodes) {
      const text = `${described(node).own} ${partsText(node, classes)}`;
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      next.set(node, number);
    }
    classes = next;
    if (numbers.size === count) return classes;
    count = numbers.size;
  }
}

function reachable(roots: readonly SchemaNode[]): SchemaNode[] {
  const seen = new Set<SchemaNode>();
  const visit = (alias: SchemaNode): void => {
    const node = resolved(alias);
    if (seen.has(node)) return;
    seen.add(node);
    for (const [, part] of described(node).parts) visit(part);
  };
  roots.forEach(visit);
  return [...seen];
}

interface Description {
  readonly own: string;
  readonly parts: readonly (readonly [string, SchemaNode])[];
}

const descriptions = new WeakMap<SchemaNode, Description>();

/** What a schema says itself, and its parts with references followed; nodes never change, so once is enough. */
function described(node: SchemaNode): Description {
  const known = descriptions.get(node);
  if (known) return known;
  const parts = partsOf(node).map(([label, part]) => [label, resolved(part)] as const);
  const description = { own: ownText(node), parts };
  descriptions.set(node, description);
  return description;
}

function ownText(node: SchemaNode): string {
  const { type, enum: _, const: __, required, dependentRequired, ...rest } = node.assertions;
  return canonicalJson({
    never: node.never,
    type: type && [...type].sort(),
    values: finiteValues(node)
      ?.map((value) => canonicalJson(value))
      .sort(),
    required: required && [...required].sort(),
    dependentRequired:
      dependentRequired && [...dependentRequired].map(([name, needed]) => [name, [...needed].sort()]).sort(),
    ...rest,
  });
}

const unordered = new Set(['allOf', 'anyOf', 'oneOf']);

function partsText(node: SchemaNode, classes: SchemaClasses): string {
  return described(node)
    .parts.map(([label, part]) => `${label} ${classes.get(part)}`)
    .sort()
    .join();
}

function partsOf(node: SchemaNode): [string, SchemaNode][] {
  const parts: [string, SchemaNode][] = [];
  for (const keyword of [
    'ref',
    'not',
    'if',
    'then',
    'else',
    'items',
    'contains',
    'additionalProperties',
    'propertyNames',
  ] as const) {
    const part = node[keyword];
    if (part) parts.push([keyword, part]);
  }
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const) {
    for (const [index, part] of node[keyword].entries())
      parts.push([unordered.has(keyword) ? keyword : `${keyword} ${index}`, part]);
  }
  for (const keyword of ['properties', 'patternProperties', 'dependentSchemas'] as const) {
    for (const [name, part] of node[keyword]) parts.push([JSON.stringify([keyword, name]), part]);
  }
  return parts;
}
