import { dispatchOf, finiteValues, possibleTypes, resolved, type SchemaNode } from '../schema';
import type { Walk } from './finding';

/** The number of a schema among those of both documents; equal numbers, equal meaning. */
export function classOf({ classes }: Walk, node: SchemaNode | undefined): number | undefined {
  return node && classes.get(resolved(node));
}

/** Branches of two unions that stand for each other, and those left alone. */
export interface MatchedBranches {
  readonly pairs: readonly (readonly [SchemaNode, SchemaNode])[];
  readonly lost: readonly SchemaNode[];
  readonly gained: readonly SchemaNode[];
}

/** Pairs the branches of two unions: equal ones first, then those of the same tag, name, type, and place. */
export function matchBranches(
  walk: Walk,
  before: readonly SchemaNode[],
  after: readonly SchemaNode[],
): MatchedBranches {
  const pairs: [SchemaNode, SchemaNode][] = [];
  const lost = new Set(before);
  const gained = new Set(after);
  const match = (key: (node: SchemaNode) => number | string | undefined) => {
    for (const node of [...lost]) {
      const wanted = key(node);
      const other = wanted === undefined ? undefined : [...gained].find((candidate) => key(candidate) === wanted);
      if (!other) continue;
      lost.delete(node);
      gained.delete(other);
      pairs.push([node, other]);
    }
  };
  match((node) => classOf(walk, node));
  match(tagOf);
  match((node) => node.ref?.at);
  match((node) => node.annotations.get('title') as string | undefined);
  if (before.every((node) => tagOf(node) === undefined)) {
    match((node) => (isMeaningful(node) ? possibleTypes(node) : undefined));
  }
  return { pairs, lost: [...lost], gained: [...gained] };
}

const isMeaningful = (node: SchemaNode) => possibleTypes(node) !== 0 && possibleTypes(node) !== 127;

/** The text that names the variant a branch stands for: the first required property with one or a few fixed values. */
export function tagOf(branch: SchemaNode): string | undefined {
  const node = resolved(branch);
  for (const name of node.assertions.required ?? []) {
    const property = node.properties.get(name);
    const values = property && finiteValues(resolved(property));
    if (values?.every((value) => typeof value === 'string')) return `${name}=${values.join('|')}`;
  }
  return undefined;
}

/** Tells whether a union is discriminated by a tag. */
export function isDiscriminated(branches: readonly SchemaNode[]): boolean {
  return dispatchOf(branches)?.some((group) => group.kind === 'tagged') ?? false;
}
