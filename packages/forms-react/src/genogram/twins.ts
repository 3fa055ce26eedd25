import type { Tie } from '../diagram';

/** Children born together. */
export interface Twins {
  readonly kind: NonNullable<Tie['data']['twins']>;
  readonly children: readonly string[];
}

/** The twins of a sibship, from the ties that say so; who is twin of a twin is of the same birth. */
export function twinsAmong(sibship: readonly string[], siblings: readonly Tie[]): readonly Twins[] {
  const sets: { kinds: Set<Twins['kind']>; children: Set<string> }[] = [];
  for (const { data } of siblings) {
    const { personId: one, otherPersonId: other = '', twins } = data;
    if (twins === undefined || !sibship.includes(one) || !sibship.includes(other)) continue;
    const touched = sets.filter(({ children }) => children.has(one) || children.has(other));
    const [set = { kinds: new Set(), children: new Set() }, ...rest] = touched;
    if (touched.length === 0) sets.push(set);
    for (const each of rest) {
      for (const kind of each.kinds) set.kinds.add(kind);
      for (const child of each.children) set.children.add(child);
      sets.splice(sets.indexOf(each), 1);
    }
    set.kinds.add(twins);
    set.children.add(one).add(other);
  }
  return sets.map(({ kinds, children }) => {
    const [kind = 'unknown'] = kinds;
    return { kind: kinds.size === 1 ? kind : 'unknown', children: sibship.filter((child) => children.has(child)) };
  });
}

/** A sibship in which twins stand side by side, where the first of them stands. */
export function together(sibship: readonly string[], twins: readonly Twins[]): readonly string[] {
  return [...new Set(sibship.flatMap((child) => birthOf(child, twins)))];
}

/** The children of one birth: twins, or one alone. */
export function birthOf(child: string, twins: readonly Twins[]): readonly string[] {
  return twins.find(({ children }) => children.includes(child))?.children ?? [child];
}
