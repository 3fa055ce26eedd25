import { type Branch, type Forest, otherPartner, twinKeys } from './forest';

/** An end of a row. */
export type Side = 'left' | 'right';

/** Where a lineage stands beside the one that its descendant married into. */
export interface Splice {
  readonly branch: Branch;
  /** Partner who was drawn first; the children stand in that lineage. */
  readonly carrier: string;
  readonly joiner: string;
  /** Side of the carrier on which the joiner stands. */
  readonly side: Side;
}

/** The row of each cell of a lineage, cells of a row in their order, and the unions that were drawn. */
export interface Strip {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly branches: readonly Branch[];
}

export const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** The oldest ancestor whose lineage a person stands in: of both families of a couple, the first. */
export function headOf(forest: Forest, key: string): string {
  const origin = forest.originOf.get(key);
  if (origin !== undefined) {
    const parent = origin.partners.find((each) => forest.originOf.has(each)) ?? origin.partners[0];
    return parent === undefined ? key : headOf(forest, parent);
  }
  const native = nativePartner(forest, key);
  return native === undefined ? key : headOf(forest, native);
}

/** The partner in whose lineage somebody without a family of origin stands. */
function nativePartner({ unionsOf, originOf }: Forest, key: string): string | undefined {
  return unionsOf
    .get(key)
    ?.map((branch) => otherPartner(branch, key))
    .find((other) => originOf.has(other));
}

/** Who must stand at an end of their sibship, up to the head, for the other family to fit beside. */
export function endsOf(forest: Forest, splices: readonly Splice[]): ReadonlyMap<string, Side> {
  const ends = new Map<string, Side>();
  const mark = (key: string, side: Side) => {
    let each: string | undefined = key;
    while (each !== undefined && !ends.has(each)) {
      ends.set(each, side);
      const origin = forest.originOf.get(each);
      const carrier = splices.find(({ branch }) => branch === origin)?.carrier;
      each =
        origin === undefined
          ? nativePartner(forest, each)
          : (carrier ?? origin.partners.find((partner) => forest.originOf.has(partner)));
    }
  };
  for (const { carrier, joiner, side } of splices) {
    mark(carrier, side);
    mark(joiner, opposite(side));
  }
  return ends;
}

/** Draws one lineage from its head down: partners beside, children below, each sibship whole. */
export function stripOf(
  forest: Forest,
  head: string,
  splices: readonly Splice[],
  ends: ReadonlyMap<string, Side>,
): Strip {
  const rowOf = new Map<string, number>();
  const branches: Branch[] = [];
  const rank = (key: string) => ({ left: -1, none: 0, right: 1 })[ends.get(key) ?? 'none'];
  const sum = (keys: readonly string[]) => keys.reduce((all, key) => all + rank(key), 0);
  // Twins go to an end together.
  const inOrder = (branch: Branch) => {
    const twins = twinKeys(branch);
    const births = new Set(branch.children.map((key) => twins.find((set) => set.includes(key)) ?? key));
    return [...births]
      .map((birth) => (typeof birth === 'string' ? [birth] : [...birth].sort((one, other) => rank(one) - rank(other))))
      .sort((one, other) => sum(one) - sum(other))
      .flat();
  };

  const sidesOf = (key: string, taken?: Side, come?: Branch): ReadonlyMap<Side, Branch> => {
    const sides = new Map<Side, Branch>();
    const mine = (forest.unionsOf.get(key) ?? []).filter((branch) => branch !== come);
    const isFree = (side: Side) => side !== taken && !sides.has(side);
    const spliceAt = (branch: Branch) => splices.find((splice) => splice.branch === branch);
    for (const branch of mine) {
      const splice = spliceAt(branch);
      if (splice !== undefined) sides.set(splice.carrier === key ? splice.side : opposite(splice.side), branch);
    }
    for (const branch of mine) {
      if (spliceAt(branch) !== undefined) continue;
      const wanted = ends.get(otherPartner(branch, key)) ?? (branch.partners[0] === key ? 'right' : 'left');
      const side = [wanted, opposite(wanted)].find(isFree);
      if (side !== undefined) sides.set(side, branch);
    }
    return sides;
  };

  /** Partners and unions on one side of a cell, from the nearest outwards. */
  const outwards = (key: string, side: Side, sides: ReadonlyMap<Side, Branch>): (string | Branch)[] => {
    const branch = sides.get(side);
    if (branch === undefined) return [];
    const other = otherPartner(branch, key);
    const splice = splices.find((each) => each.branch === branch);
    if (splice !== undefined) return splice.carrier === key ? [branch] : [];
    if (forest.originOf.has(other)) return [];
    return [branch, other, ...outwards(other, side, sidesOf(other, opposite(side), branch))];
  };
  const block = (key: string, row: number): void => {
    const sides = sidesOf(key);
    const items = [...outwards(key, 'left', sides).reverse(), key, ...outwards(key, 'right', sides)];
    for (const item of items) if (typeof item === 'string') rowOf.set(item, row);
    for (const item of items) if (typeof item !== 'string') below(item, row);
  };
  const below = (branch: Branch, row: number): void => {
    branches.push(branch);
    for (const child of inOrder(branch)) block(child, row + 1);
  };
  const origin = forest.originOf.get(head);
  if (origin === undefined) block(head, 0);
  else below(origin, -1);
  return { rowOf, branches };
}
