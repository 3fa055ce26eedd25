import { canonicalJson } from '@cartella/core';

/** A datum that was written differently here and elsewhere since both began from the same version. */
export interface Parting {
  /** Names of properties; an item of a list is called by its identifier. */
  readonly path: readonly string[];
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Two versions made one, with mine at each parting until somebody decides. */
export interface Joined<T> {
  readonly value: T;
  readonly partings: readonly Parting[];
}

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** Joins what two people made of one record, datum by datum: what one alone has changed is taken, items of lists are told by their `id`. */
export function joinVersions<T extends object>(base: T, mine: T, theirs: T): Joined<T> {
  const partings: Parting[] = [];
  const value = joinAt(base, mine, theirs, [], partings);
  return { value: value as T, partings };
}

/** Takes theirs at a parting. */
export function takeTheirs<T extends object>(value: T, { path, theirs }: Parting): T {
  return writeAt(value, path, theirs) as T;
}

function joinAt(base: unknown, mine: unknown, theirs: unknown, path: readonly string[], found: Parting[]): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isItems(mine) && isItems(theirs)) return joinItems(isItems(base) ? base : [], mine, theirs, path, found);
  if (isPlain(mine) && isPlain(theirs)) {
    const before = isPlain(base) ? base : {};
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const parts = names.map((name) => [name, joinAt(before[name], mine[name], theirs[name], [...path, name], found)]);
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
  }
  found.push({ path, base, mine, theirs });
  return mine;
}

function joinItems(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  path: readonly string[],
  found: Parting[],
): readonly unknown[] {
  const order = [...mine, ...theirs.filter((item) => !mine.some(({ id }) => id === item.id))];
  return order.flatMap(({ id }) => {
    const [was, here, there] = [base, mine, theirs].map((items) => items.find((item) => item.id === id));
    const joined = joinAt(was, here, there, [...path, id], found);
    return joined === undefined ? [] : [joined];
  });
}

function writeAt(value: unknown, [name, ...rest]: readonly string[], wanted: unknown): unknown {
  if (name === undefined) return wanted;
  if (Array.isArray(value)) {
    const at = value.findIndex((item) => isPlain(item) && item['id'] === name);
    const written = writeAt(value[at], rest, wanted);
    if (at < 0) return written === undefined ? value : [...value, written];
    return written === undefined ? value.toSpliced(at, 1) : value.with(at, written);
  }
  const { [name]: before, ...others } = isPlain(value) ? value : {};
  const written = writeAt(before, rest, wanted);
  return written === undefined ? others : { ...others, [name]: written };
}

function same(one: unknown, other: unknown): boolean {
  return written(one) === written(other);
}

// What is not there and what is `undefined` are the same to whoever reads a record.
function written(value: unknown): string {
  return value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((item) => isPlain(item) && typeof item['id'] === 'string');
}

/** What is on the table once something was sent from it: that, with what was written since. */
export function writtenSince<D extends object>(was: D, sent: D, now: D): D {
  return now === was ? sent : joinVersions(was, now, sent).value;
}
