import type { Family } from './family';
import { type Branch, type Cell, type Forest, forestOf, otherPartner, tieName, twinKeys } from './forest';
import { endsOf, headOf, type Side, type Splice, stripOf } from './lineage';

/** A union with the row of its partners. */
export interface PlacedUnion extends Branch {
  readonly row: number;
}

/** Generations from the oldest, each from left to right. */
export interface Rows {
  readonly rows: readonly (readonly Cell[])[];
  readonly unions: readonly PlacedUnion[];
}

interface Head {
  readonly head: string;
  readonly splice?: Splice;
}

interface Drawing extends Rows {
  readonly rowOf: ReadonlyMap<string, number>;
}

/**
 * Puts persons into generations so that no line of a sibship meets another. Families of origin of a couple stand side by side; where
 * that cannot be drawn flat, one of the two is drawn again at the head of the other family, and the two drawings say so.
 *
 * @param focus - The person whose family of origin is drawn first.
 */
export function rowsOf(family: Family, focus?: string): Rows {
  const cut = new Set<string>();
  for (;;) {
    const forest = forestOf(family, cut);
    const drawn = arrange(forest, focus);
    if (typeof drawn !== 'string') return drawn;
    cut.add(drawn);
  }
}

/** Adds lineage after lineage; gives the name of the tie to cut when two cannot stand side by side. */
function arrange(forest: Forest, focus: string | undefined): Drawing | string {
  let heads: readonly Head[] = [];
  let drawn = draw(forest, heads, focus);
  for (;;) {
    const isDrawn = (key: string) => drawn.rowOf.has(key);
    const open = forest.branches.find(
      ({ partners }) => partners.some(isDrawn) && partners.some((key) => !isDrawn(key)),
    );
    if (open === undefined) {
      const next = focus !== undefined && forest.cells.has(focus) && !isDrawn(focus) ? focus : undefined;
      const waiting = next ?? [...forest.cells.keys()].find((key) => !isDrawn(key));
      if (waiting === undefined) return drawn;
      heads = [...heads, { head: headOf(forest, waiting) }];
      drawn = draw(forest, heads, focus);
      continue;
    }
    const joiner = open.partners.find((key) => !isDrawn(key)) ?? '';
    const carrier = otherPartner(open, joiner);
    const sides: readonly Side[] = open.partners[0] === carrier ? ['right', 'left'] : ['left', 'right'];
    const fitting = sides
      .map((side) => [...heads, { head: headOf(forest, joiner), splice: { branch: open, carrier, joiner, side } }])
      .map((trial) => ({ trial, result: draw(forest, trial, focus) }))
      .find(({ result }) => result.unions.some(({ union }) => union === open.union) && isFlat(result));
    if (fitting === undefined) return tieName(open.union, joiner);
    heads = fitting.trial;
    drawn = fitting.result;
  }
}

function draw(forest: Forest, heads: readonly Head[], focus: string | undefined): Drawing {
  const splices = heads.flatMap(({ splice }) => splice ?? []);
  const ends = endsOf(forest, splices);
  const rowOf = new Map<string, number>();
  const rows = new Map<number, string[]>();
  const branches: Branch[] = [];
  for (const { head, splice } of heads) {
    const strip = stripOf(forest, head, splices, ends);
    const shift = shiftOf(forest, strip.rowOf, rowOf, splice, focus);
    const added = new Map<number, string[]>();
    for (const [key, row] of strip.rowOf) {
      rowOf.set(key, row + shift);
      added.set(row + shift, [...(added.get(row + shift) ?? []), key]);
    }
    for (const [row, keys] of added) {
      const there = rows.get(row) ?? [];
      rows.set(row, splice?.side === 'left' ? [...keys, ...there] : [...there, ...keys]);
    }
    branches.push(...strip.branches);
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const first = numbers[0] ?? 0;
  const rowOfUnion = ({ partners, children }: Branch) =>
    rowOf.get(partners[0] ?? '') ?? (rowOf.get(children[0] ?? '') ?? 0) - 1;
  return {
    rowOf,
    rows: numbers.map((row) => (rows.get(row) ?? []).flatMap((key) => forest.cells.get(key) ?? [])),
    unions: branches.map((branch) => ({ ...branch, row: rowOfUnion(branch) - first })),
  };
}

/** How far down a lineage stands: beside its splice, level with another drawing of one of its people, or with who the picture is about. */
function shiftOf(
  { cells }: Forest,
  strip: ReadonlyMap<string, number>,
  rowOf: ReadonlyMap<string, number>,
  splice: Splice | undefined,
  focus: string | undefined,
): number {
  if (splice !== undefined) return (rowOf.get(splice.carrier) ?? 0) - (strip.get(splice.joiner) ?? 0);
  const rowOfPerson = new Map([...rowOf].map(([key, row]) => [cells.get(key)?.person ?? key, row]));
  for (const [key, row] of strip) {
    const there = rowOfPerson.get(cells.get(key)?.person ?? key);
    if (there !== undefined) return there - row;
  }
  return rowOf.get(focus ?? '') ?? 0;
}

/** Tells whether rows can be drawn without one line of a union meeting another: couples adjacent, twins too, sibships whole and in the order of their parents. */
export function isFlat({ rows, unions }: Rows): boolean {
  const placeOf = new Map(rows.flatMap((row, index) => row.map(({ key }, place) => [key, { index, place }] as const)));
  const placesOf = (keys: readonly string[], row: number) =>
    keys
      .map((key) => placeOf.get(key))
      .map((at) => (at?.index === row ? at.place : Number.NaN))
      .sort((a, b) => a - b);
  return rows.every((_, row) => {
    const level = unions
      .filter((union) => union.row === row)
      .map((union) => ({
        union,
        above: placesOf(union.partners, row),
        below: placesOf(union.children, row + 1),
      }));
    if (level.some(({ above: [one = 0, other = one + 1] }) => other - one !== 1)) return false;
    if (level.some(({ union, below }) => !areTwinsNear(union, below, (key) => placeOf.get(key)?.place))) return false;
    const sibships = level
      .filter(({ below }) => below.length > 0)
      .sort((one, other) => (one.below[0] ?? 0) - (other.below[0] ?? 0));
    return sibships.every(({ above, below }, index) => {
      const next = sibships[index + 1];
      return (
        next === undefined ||
        ((below.at(-1) ?? 0) < (next.below[0] ?? 0) &&
          !((above[0] ?? -1) >= (next.above[0] ?? Number.POSITIVE_INFINITY)))
      );
    });
  });
}

/** Tells whether no sibling stands between twins; a partner may. */
function areTwinsNear(
  branch: Branch,
  sibship: readonly number[],
  placeOf: (key: string) => number | undefined,
): boolean {
  return twinKeys(branch).every((keys) => {
    const ranks = keys.map((key) => sibship.indexOf(placeOf(key) ?? Number.NaN));
    return Math.max(...ranks) - Math.min(...ranks) === keys.length - 1;
  });
}
