import type { SchemaNode } from './node';
import { finiteValues, possibleTypes, resolved, typeBits } from './types';

/** How to tell the branch of a union from a look at the value: by its type, then by a property that names the variant. */
export type Dispatch = readonly DispatchGroup[];

/** Branches that share types: one branch, or the variants of a discriminated union by the value of their tag. */
export type DispatchGroup =
  | { readonly kind: 'single'; readonly types: number; readonly branch: SchemaNode }
  | {
      readonly kind: 'tagged';
      readonly types: number;
      readonly tag: string;
      readonly cases: ReadonlyMap<string, SchemaNode>;
    };

/** Finds out whether at most one branch of a union can accept any value, and which; undefined when it must be tried. */
export function dispatchOf(branches: readonly SchemaNode[]): Dispatch | undefined {
  const groups: DispatchGroup[] = [];
  const objects = branches.filter((branch) => possibleTypes(branch) === typeBits.object);
  const tagged = objects.length > 1 ? taggedGroup(objects) : undefined;
  if (tagged) groups.push(tagged);
  for (const branch of branches) {
    if (!(tagged && objects.includes(branch))) groups.push({ kind: 'single', types: possibleTypes(branch), branch });
  }
  let seen = 0;
  for (const group of groups) {
    if ((seen & group.types) !== 0) return undefined;
    seen |= group.types;
  }
  return groups;
}

function taggedGroup(branches: readonly SchemaNode[]): DispatchGroup | undefined {
  for (const tag of resolved(branches[0] as SchemaNode).assertions.required ?? []) {
    const cases = new Map<string, SchemaNode>();
    if (branches.every((branch) => addCases(cases, branch, tag))) {
      return { kind: 'tagged', types: typeBits.object, tag, cases };
    }
  }
  return undefined;
}

function addCases(cases: Map<string, SchemaNode>, branch: SchemaNode, tag: string): boolean {
  const target = resolved(branch);
  const property = target.properties.get(tag);
  const values = property && finiteValues(resolved(property));
  if (!values || !target.assertions.required?.includes(tag)) return false;
  for (const value of values) {
    if (typeof value !== 'string' || cases.has(value)) return false;
    cases.set(value, branch);
  }
  return true;
}
