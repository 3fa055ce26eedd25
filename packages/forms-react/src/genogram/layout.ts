import type { CivilDate } from '@cartella/core';
import { isMemberOn } from '@cartella/model/functions';
import type { Tie } from '../diagram';
import { type FamilyMember, type FamilyRecords, familyOf, type Union } from './family';
import { twinKeys } from './forest';
import { type Box, type Corner, outlinesOf } from './outline';
import { placesOf } from './place';
import { type PlacedUnion, rowsOf } from './rows';
import type { Twins } from './twins';

/** Sizes of the drawing, in the units of its view box. */
export const size = { person: 48, column: 116, row: 168, margin: 84, bar: 56 } as const;

/** A symbol of the drawing. */
export interface PlacedPerson {
  readonly key: string;
  /** Absent for a pregnancy and for a parent whom nobody knows. */
  readonly member: FamilyMember | undefined;
  readonly pregnancy: Tie | undefined;
  /** The person is drawn elsewhere too. */
  readonly again: boolean;
  readonly x: number;
  readonly y: number;
}

/** The lines of a union, each from point to point. */
export interface PlacedFamily {
  readonly union: Union;
  readonly partners: readonly PlacedPerson[];
  readonly children: readonly PlacedPerson[];
  /** From the line of the parents down to that of the children. */
  readonly descent: readonly Corner[];
  readonly sibship: readonly Corner[];
  /** Twins, whose lines leave that of the children at one point. */
  readonly twins: readonly {
    readonly kind: Twins['kind'];
    readonly at: Corner;
    readonly children: readonly PlacedPerson[];
  }[];
}

/** A genogram ready to be drawn. */
export interface GenogramLayout {
  readonly width: number;
  readonly height: number;
  readonly persons: readonly PlacedPerson[];
  readonly families: readonly PlacedFamily[];
  /** Boundary of the household, one line for each part. */
  readonly household: readonly (readonly Corner[])[];
}

/** How far a person was moved by hand. */
export type Shifts = Readonly<Record<string, Corner>>;

/** What a layout is asked for. */
export interface LayoutOptions {
  readonly on?: CivilDate;
  /** The person whom the picture is about. */
  readonly focus?: string;
  readonly shifts?: Shifts;
}

/** Lays a family out by generations, with the boundary of the household, as it was on a day. */
export function layOutGenogram(records: FamilyRecords, { on, focus, shifts = {} }: LayoutOptions = {}): GenogramLayout {
  const family = familyOf(records, on);
  const rows = rowsOf(family, focus);
  const places = placesOf(rows);
  const memberOf = new Map(family.members.map((member) => [member.id, member]));
  const pregnancyOf = new Map(family.pregnancies.map((tie) => [tie.id as string, tie]));
  const persons = new Map<string, PlacedPerson>();
  for (const [row, cells] of rows.rows.entries()) {
    for (const { key, person, again } of cells) {
      const [dx, dy] = shifts[key] ?? [0, 0];
      persons.set(key, {
        key,
        member: memberOf.get(person ?? ''),
        pregnancy: pregnancyOf.get(person ?? ''),
        again,
        x: size.margin + (places.cells.get(key) ?? 0) * size.column + dx,
        y: size.margin + row * size.row + dy,
      });
    }
  }
  const families = rows.unions.map((union) => linesOf(union, persons, places.unions.get(union)));
  const all = [...persons.values()];
  return {
    width: Math.max(...all.map(({ x }) => x), 0) + size.margin,
    height: Math.max(...all.map(({ y }) => y), 0) + size.margin + 24,
    persons: all,
    families,
    household: householdOf(records, all, families, on),
  };
}

function linesOf(
  branch: PlacedUnion,
  persons: ReadonlyMap<string, PlacedPerson>,
  place: number | undefined,
): PlacedFamily {
  const { union } = branch;
  const placed = (keys: readonly string[]) => keys.flatMap((key) => persons.get(key) ?? []);
  const partners = placed(branch.partners);
  const children = placed(branch.children).sort((one, other) => one.x - other.x);
  const family = { union, partners, children };
  if (children.length === 0) return { ...family, descent: [], sibship: [], twins: [] };
  const [left = 0, right = left] = partners.map(({ x }) => x).sort((a, b) => a - b);
  const hang = size.margin + (place ?? 0) * size.column;
  const isPair = partners.length === 2;
  const x = isPair ? Math.min(Math.max(hang, left + size.person), right - size.person) : hang;
  const bar = Math.min(...children.map(({ y }) => y)) - size.bar;
  const top = Math.max(...partners.map(({ y }) => y));
  const twins = twinKeys(branch).map((keys, index) => {
    const set = placed(keys).sort((one, other) => one.x - other.x);
    const at: Corner = [((set[0]?.x ?? 0) + (set.at(-1)?.x ?? 0)) / 2, bar];
    return { kind: union.twins[index]?.kind ?? 'unknown', at, children: set };
  });
  const ends = [
    ...children.filter((child) => !twins.some((set) => set.children.includes(child))).map((child) => child.x),
    ...twins.map(({ at }) => at[0]),
    ...(isPair ? [x] : []),
  ];
  return {
    ...family,
    descent: isPair
      ? [
          [x, top],
          [x, bar],
        ]
      : [],
    sibship: [
      [Math.min(...ends), bar],
      [Math.max(...ends), bar],
    ],
    twins,
  };
}

function householdOf(
  { household }: FamilyRecords,
  persons: readonly PlacedPerson[],
  families: readonly PlacedFamily[],
  on: CivilDate | undefined,
): readonly (readonly Corner[])[] {
  const members = household?.members.filter((member) =>
    on === undefined ? member.validTo === undefined : isMemberOn(member, on),
  );
  const ids = new Set(members?.map(({ personId }) => personId));
  const isIn = ({ member, again }: PlacedPerson) => member !== undefined && !again && ids.has(member.id as never);
  const runs = [...new Set(persons.map(({ y }) => y))]
    .sort((a, b) => a - b)
    .flatMap((y) =>
      runsIn(
        persons.filter((person) => person.y === y).sort((a, b) => a.x - b.x),
        isIn,
      ),
    );
  // Where one run stands over another, the boundary is one.
  const bridges = runs.flatMap((upper) =>
    runs
      .filter((lower) => lower.top > upper.bottom && lower.top - upper.bottom < size.row)
      .map((lower) => ({
        left: Math.max(upper.left, lower.left),
        right: Math.min(upper.right, lower.right),
        top: upper.bottom,
        bottom: lower.top,
      }))
      .filter(({ left, right }) => right - left > size.person),
  );
  const isBridged = ({ x, y }: PlacedPerson) =>
    bridges.some(({ bottom }) =>
      runs.some((run) => run.top === bottom && run.left < x && x < run.right && run.top < y && y < run.bottom),
    );
  return outlinesOf([...runs, ...bridges, ...descents(families, isIn, isBridged)]);
}

/** Boxes around people of the household who stand in a row with nobody else between. */
function runsIn(row: readonly PlacedPerson[], isIn: (person: PlacedPerson) => boolean): Box[] {
  const boxes: Box[] = [];
  for (const [index, person] of row.entries()) {
    if (!isIn(person)) continue;
    const { x, y } = person;
    const before = row[index - 1];
    const last = boxes.at(-1);
    if (before !== undefined && isIn(before) && last !== undefined)
      boxes[boxes.length - 1] = { ...last, right: x + 50 };
    else boxes.push({ left: x - 50, top: y - 40, right: x + 50, bottom: y + 68 });
  }
  return boxes;
}

/** Along the lines, from parents of the household to children of it who do not stand below. */
function descents(
  families: readonly PlacedFamily[],
  isIn: (person: PlacedPerson) => boolean,
  isBridged: (person: PlacedPerson) => boolean,
): Box[] {
  const along = ([x1, y1]: Corner, [x2, y2]: Corner): Box => ({
    left: Math.min(x1, x2) - 14,
    top: Math.min(y1, y2) - 14,
    right: Math.max(x1, x2) + 14,
    bottom: Math.max(y1, y2) + 14,
  });
  return families.flatMap(({ partners, children, descent: [from, to] }) => {
    const parent = partners.find(isIn);
    if (parent === undefined || from === undefined || to === undefined) return [];
    return children
      .filter((child) => isIn(child) && !isBridged(child))
      .flatMap(({ x, y }) => [
        along([parent.x, parent.y], from),
        along(from, to),
        along(to, [x, to[1]]),
        along([x, to[1]], [x, y]),
      ]);
  });
}
