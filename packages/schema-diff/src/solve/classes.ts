import { canonicalJson } from '@cartella/core';
import { finiteValues, resolved, type SchemaNode } from '../schema';

/** Numbers schemas so that equal numbers mean equal schemas, wherever they stand and however their references are named. */
export type SchemaClasses = ReadonlyMap<SchemaNode, number>;

/** Numbers all schemas reachable from some roots. */
export function classesOf(roots: readonly SchemaNode[]): SchemaClasses {
  const { nodes, isCircular } = reachable(roots);
  if (!isCircular) {
    const classes = new Map<SchemaNode, number>();
    number(nodes, classes, classes);
    return classes;
  }
  // Of schemas that contain themselves all are equal, until something tells them apart.
  let classes = new Map<SchemaNode, number>(nodes.map((node) => [node, 0]));
  for (let count = 1; ; ) {
    const next = new Map<SchemaNode, number>();
    const more = number(nodes, classes, next);
    classes = next;
    if (more === count) return classes;
    count = more;
  }
}

/** Numbers schemas by what they say and by the known numbers of their parts; tells how many numbers there are. */
function number(nodes: readonly SchemaNode[], known: SchemaClasses, result: Map<SchemaNode, number>): number {
  const numbers = new Map<string, number>();
  for (const node of nodes) {
    const text = `${described(node).own} ${partsText(node, known)}`;
    const found = numbers.get(text) ?? numbers.size;
    numbers.set(text, found);
    result.set(node, found);
  }
  return numbers.size;
}

/** The schemas below some roots, parts before what they are part of, unless one is part of itself. */
function reachable(roots: readonly SchemaNode[]): { nodes: SchemaNode[]; isCircular: boolean } {
  const nodes = new Set<SchemaNode>();
  const open = new Set<SchemaNode>();
  let isCircular = false;
  const visit = (alias: SchemaNode): void => {
    const node = resolved(alias);
    isCircular ||= open.has(node);
    if (nodes.has(node) || open.has(node)) return;
    open.add(node);
    for (const [, part] of described(node).parts) visit(part);
    open.delete(node);
    nodes.add(node);
  };
  roots.forEach(visit);
  return { nodes: [...nodes], isCircular };
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
