import { canonicalJson } from '@cartella/core';

/** Members of two collections by key: those that went, those that came, and those that stayed. */
export interface KeyedDifference<T> {
  readonly lost: readonly T[];
  readonly gained: readonly T[];
  readonly kept: readonly (readonly [before: T, after: T])[];
}

/** Pairs the members of two collections by their key. */
export function byKey<T>(
  before: readonly T[] = [],
  after: readonly T[] = [],
  key: (item: T) => string,
): KeyedDifference<T> {
  const [was, is] = [new Map(before.map((item) => [key(item), item])), new Map(after.map((item) => [key(item), item]))];
  return {
    lost: before.filter((item) => !is.has(key(item))),
    gained: after.filter((item) => !was.has(key(item))),
    kept: [...was].flatMap(([name, item]) => {
      const other = is.get(name);
      return other === undefined ? [] : [[item, other] as const];
    }),
  };
}

/** Tells whether two values are the same JSON; what is not there equals only what is not there. */
export function isSame(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalJson(before) === canonicalJson(after);
}
