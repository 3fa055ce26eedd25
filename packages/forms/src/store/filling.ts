import { isWithin, readAt, writeAt } from './place';

/** What a person has written so far. */
export interface Filling {
  readonly values: unknown;
  /** What was typed and is not yet in its canonical writing, by place. */
  readonly texts: ReadonlyMap<string, string>;
  /** What fields were offered from elsewhere, whether or not it is still there. */
  readonly offered: ReadonlyMap<string, unknown>;
  /** Fields that were left, and show their problems. */
  readonly left: ReadonlySet<string>;
}

/** Takes a typed text and the value made of it, if any. */
export function withText(filling: Filling, place: string, text: string, value: unknown): Filling {
  return { ...filling, texts: new Map(filling.texts).set(place, text), values: writeAt(filling.values, place, value) };
}

/** Takes a value; texts at and below its place give way to it. */
export function withValue(filling: Filling, place: string, value: unknown): Filling {
  const texts = new Map([...filling.texts].filter(([key]) => !isWithin(key, place)));
  return { ...filling, texts, values: writeAt(filling.values, place, value) };
}

/** Marks fields as left. */
export function withLeft(filling: Filling, places: readonly string[]): Filling {
  return { ...filling, left: new Set([...filling.left, ...places]) };
}

/** Forgets a typed text whose value says it all. */
export function withoutText(filling: Filling, place: string): Filling {
  const texts = new Map(filling.texts);
  texts.delete(place);
  return { ...filling, texts };
}

/** Adds an empty item at the end of a group. */
export function withItem(filling: Filling, group: string): Filling {
  return { ...filling, values: writeAt(filling.values, group, [...itemsAt(filling, group), {}]) };
}

/** Removes an item; those after it move up with their texts and their marks. */
export function withoutItem(filling: Filling, group: string, index: number): Filling {
  const items = itemsAt(filling, group).filter((_, at) => at !== index);
  const moved = (place: string) => placeWithout(place, group, index);
  const moveKeys = <Value>(map: ReadonlyMap<string, Value>) =>
    new Map([...map].flatMap(([place, value]) => moved(place).map((to) => [to, value] as const)));
  return {
    values: writeAt(filling.values, group, items),
    texts: moveKeys(filling.texts),
    offered: moveKeys(filling.offered),
    left: new Set([...filling.left].flatMap(moved)),
  };
}

function itemsAt({ values }: Filling, group: string): readonly unknown[] {
  const items = readAt(values, group);
  return Array.isArray(items) ? items : [];
}

// Where a place stands once the item is gone; nowhere when it went with it.
function placeWithout(place: string, group: string, removed: number): readonly string[] {
  if (place === group || !isWithin(place, group)) return [place];
  const [index = '', ...rest] = place.slice(group.length + 1).split('.');
  if (Number(index) === removed) return [];
  return [Number(index) < removed ? place : [group, Number(index) - 1, ...rest].join('.')];
}
