import { canonicalJson } from '@cartella/core';
import { and, type Expression } from '@cartella/rules';

// What follows makes layers that touch different points commute: where they share a list, the place of each addition does not depend on
// who came first.

/** Adds an item at the end of a list, before those of namespaces that come after its own. */
export function insertInOrder<T>(list: readonly T[], item: T, namespaceOf: (item: T) => string | undefined): T[] {
  const mine = namespaceOf(item) ?? '';
  let at = list.length;
  while (at > 0 && (namespaceOf(list[at - 1] as T) ?? '') > mine) at -= 1;
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/** Adds an item right after another, behind those that namespaces up to its own put there. */
export function insertAfter<T>(
  list: readonly T[],
  anchor: number,
  item: T,
  namespaceOf: (item: T) => string | undefined,
): T[] {
  const mine = namespaceOf(item) ?? '';
  let at = anchor + 1;
  for (; at < list.length; at += 1) {
    const other = namespaceOf(list[at] as T);
    if (other === undefined || other > mine) break;
  }
  return [...list.slice(0, at), item, ...list.slice(at)];
}

/** The namespace of a code or an id, when it has one. */
export function namespaceOf(name: string): string | undefined {
  const colon = name.indexOf(':');
  return colon < 0 ? undefined : name.slice(0, colon);
}

/** Joins two sets of names in one order. */
export function union(one: readonly string[] | undefined, other: readonly string[]): string[] {
  return [...new Set([...(one ?? []), ...other])].sort();
}

/** Names that come first, then the others as they were. */
export function first<T>(items: readonly T[], names: readonly string[], nameOf: (item: T) => string): T[] {
  const front = names.flatMap((name) => items.filter((item) => nameOf(item) === name));
  return [...front, ...items.filter((item) => !names.includes(nameOf(item)))];
}

/** One more condition besides those that are there, which are told in one order. */
export function andAlso(condition: Expression | undefined, more: Expression): Expression {
  const parts = [...(condition === undefined ? [] : conjuncts(condition)), ...conjuncts(more)];
  const distinct = [...new Map(parts.map((part) => [canonicalJson(part), part])).entries()];
  const sorted = distinct.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
  return sorted.length === 1 ? (sorted[0] as Expression) : and(...sorted);
}

function conjuncts(condition: Expression): readonly Expression[] {
  // Whoever named or grounded the whole, or the place where it is mended, meant it as one.
  const { op, code, norm, place } = condition;
  const isAnnotated = code !== undefined || norm !== undefined || place !== undefined;
  return op === 'and' && !isAnnotated ? condition.of : [condition];
}
