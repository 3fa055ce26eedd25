import type { CivilDate } from '@cartella/core';
import type { CodeEntry, CodeList } from './code-list';

type Index = ReadonlyMap<string | number | boolean, readonly CodeEntry[]>;

// Lists are immutable, so an index of one is as true as the list and may be kept as long as it.
const indexes = new WeakMap<CodeList, Map<string, Index>>();

function indexOf(list: CodeList, property: string | null): Index {
  const byProperty = indexes.get(list) ?? new Map<string, Index>();
  indexes.set(list, byProperty);
  const key = property === null ? '' : `.${property}`;
  const kept = byProperty.get(key);
  if (kept !== undefined) return kept;
  const index = new Map<string | number | boolean, CodeEntry[]>();
  for (const entry of list.entries) {
    const value = property === null ? entry.code : entry.properties?.[property];
    if (value === undefined) continue;
    const found = index.get(value);
    if (found === undefined) index.set(value, [entry]);
    else found.push(entry);
  }
  for (const found of index.values()) found.sort(byPeriod);
  byProperty.set(key, index);
  return index;
}

function byPeriod(a: CodeEntry, b: CodeEntry): number {
  const [from, other] = [a.validFrom ?? '', b.validFrom ?? ''];
  return from < other ? -1 : from > other ? 1 : 0;
}

/** Tells whether an entry is in force on a day. */
export function isEntryValidOn(entry: CodeEntry, date: CivilDate): boolean {
  return (
    (entry.validFrom === undefined || entry.validFrom <= date) && (entry.validTo === undefined || date <= entry.validTo)
  );
}

/** All the periods of a code, from the oldest; empty when the list does not know the code. */
export function periodsOf(list: CodeList, code: string): readonly CodeEntry[] {
  return indexOf(list, null).get(code) ?? [];
}

/** The entry of a code in force on a day; without a day, the latest. */
export function findEntry(list: CodeList, code: string, date?: CivilDate): CodeEntry | undefined {
  const periods = periodsOf(list, code);
  return date === undefined ? periods.at(-1) : periods.find((entry) => isEntryValidOn(entry, date));
}

/** The entry with a property of that value (another coding of the same thing) in force on a day; without a day, the latest. */
export function findEntryBy(
  list: CodeList,
  property: string,
  value: string | number | boolean,
  date?: CivilDate,
): CodeEntry | undefined {
  const found = indexOf(list, property).get(value) ?? [];
  return date === undefined ? found.at(-1) : found.find((entry) => isEntryValidOn(entry, date));
}

/** Tells whether what was written with a code on a day is right: the code was in force, hidden or not. */
export function isCodeValidOn(list: CodeList, code: string, date: CivilDate): boolean {
  return findEntry(list, code, date) !== undefined;
}

/** Tells whether a code may be written on a day: in force and not hidden. */
export function isCodeWritableOn(list: CodeList, code: string, date: CivilDate): boolean {
  const entry = findEntry(list, code, date);
  return entry !== undefined && entry.hidden !== true;
}

/** The entries in force on a day, in the order of the list. */
export function entriesOn(list: CodeList, date: CivilDate): readonly CodeEntry[] {
  return list.entries.filter((entry) => isEntryValidOn(entry, date));
}

/** The entries to offer to who writes on a day, in the order of the list. */
export function writableEntriesOn(list: CodeList, date: CivilDate): readonly CodeEntry[] {
  return entriesOn(list, date).filter((entry) => entry.hidden !== true);
}

/** The entries just below a code in the list's tree; without a code, those at the top. */
export function childrenOf(list: CodeList, code?: string): readonly CodeEntry[] {
  return list.entries.filter((entry) => entry.parent === code);
}

/**
 * The codes to use on a day in place of one: itself when in force, otherwise what replaced it, followed to the end.
 * Empty when the code is unknown or nothing replaced it.
 */
export function replacementOf(list: CodeList, code: string, date: CivilDate): readonly string[] {
  const reached = new Set<string>();
  const seen = new Set<string>();
  const pending = [code];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (isCodeValidOn(list, next, date)) reached.add(next);
    else pending.push(...(endedBefore(list, next, date)?.replacedBy ?? []));
  }
  return [...reached];
}

function endedBefore(list: CodeList, code: string, date: CivilDate): CodeEntry | undefined {
  return periodsOf(list, code).findLast((entry) => entry.validTo !== undefined && entry.validTo < date);
}
