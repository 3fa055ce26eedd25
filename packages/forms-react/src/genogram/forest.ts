import type { Family, Union } from './family';

/** A place in a row: a person or a pregnancy, a second drawing of one, or a parent whom nobody knows. */
export interface Cell {
  readonly key: string;
  readonly person: string | undefined;
  /** The person is drawn elsewhere too. */
  readonly again: boolean;
}

/** A union by the keys of its cells: two partners, or none where siblings are known and parents are not. */
export interface Branch {
  readonly union: Union;
  readonly partners: readonly string[];
  readonly children: readonly string[];
}

/** A family without rings: each person has one home, at most one origin and a union on either side. */
export interface Forest {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly branches: readonly Branch[];
  readonly originOf: ReadonlyMap<string, Branch>;
  readonly unionsOf: ReadonlyMap<string, readonly Branch[]>;
}

/** Name of the tie of a person with a union, to cut it. */
export const tieName = (union: Union, person: string) => `${union.id} ${person}`;

/** The sets of twins of a union, by the keys of their cells. */
export function twinKeys({ union, children }: Branch): readonly (readonly string[])[] {
  return union.twins.map((twins) => twins.children.flatMap((child) => children[union.children.indexOf(child)] ?? []));
}

/** The partner who is not the given one. */
export function otherPartner({ partners }: Branch, key: string): string {
  return partners.find((each) => each !== key) ?? key;
}

/**
 * Cuts a family into a forest. Where a tie would close a ring – cousins who marry, families joined twice – where a person has a third
 * partner or a second origin, and where `cut` says so, the person is drawn again at the end of that tie.
 */
export function forestOf({ members, pregnancies, unions }: Family, cut: ReadonlySet<string>): Forest {
  const cells = new Map<string, Cell>(
    [...members, ...pregnancies].map(({ id }) => [id, { key: id, person: id, again: false }]),
  );
  const above = new Map<string, string>();
  const treeOf = (node: string): string => {
    const next = above.get(node);
    return next === undefined ? node : treeOf(next);
  };
  const join = (union: Union, person: string, isFull: boolean): string => {
    const [here, there] = [treeOf(`union ${union.id}`), treeOf(person)];
    if (here !== there && !isFull && !cut.has(tieName(union, person))) {
      above.set(here, there);
      return person;
    }
    const key = `${person} in ${union.id}`;
    cells.set(key, { key, person, again: true });
    return key;
  };

  const born = new Set<string>();
  const children = unions.map((union) =>
    union.children.map((child) => {
      const key = join(union, child, born.has(child));
      born.add(child);
      return key;
    }),
  );
  const sides = new Map<string, number>();
  const branches = unions.map((union, index): Branch => {
    const partners = union.partners.map((person) => {
      const taken = sides.get(person) ?? 0;
      const key = join(union, person, taken === 2);
      if (key === person) sides.set(person, taken + 1);
      return key;
    });
    if (partners.length === 1) {
      const key = `unknown ${union.id}`;
      cells.set(key, { key, person: undefined, again: false });
      partners.push(key);
    }
    return { union, partners, children: children[index] ?? [] };
  });

  const unionsOf = new Map<string, Branch[]>();
  for (const branch of branches)
    for (const key of branch.partners) unionsOf.set(key, [...(unionsOf.get(key) ?? []), branch]);
  const originOf = new Map(branches.flatMap((branch) => branch.children.map((key) => [key, branch] as const)));
  return { cells, branches, originOf, unionsOf };
}
