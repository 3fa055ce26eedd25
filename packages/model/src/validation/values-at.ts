import type { Path } from '@cartella/core';

/** A value found at a place of the data. */
export interface FoundValue {
  readonly value: unknown;
  readonly path: Path;
  /** The object that holds the value, or its list. */
  readonly holder: Readonly<Record<string, unknown>>;
}

/** Finds every value at a place; `*` in the path stands for each item of a list. */
export function valuesAt(data: unknown, path: readonly string[]): readonly FoundValue[] {
  const list = path.indexOf('*');
  const before = list < 0 ? path : path.slice(0, list);
  const found = valueAt(data, before);
  if (found === undefined) return [];
  if (list < 0) return [found];
  if (!Array.isArray(found.value)) return [];
  const rest = path.slice(list + 1);
  return found.value.flatMap((item, index) => {
    if (rest.length === 0) return [{ value: item, path: [...before, index], holder: found.holder }];
    return valuesAt(item, rest).map((inner) => ({ ...inner, path: [...before, index, ...inner.path] }));
  });
}

function valueAt(data: unknown, path: readonly string[]): FoundValue | undefined {
  let [value, holder] = [data, data];
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    holder = value;
    value = (value as Record<string, unknown>)[step];
  }
  return value === undefined ? undefined : { value, path, holder: holder as FoundValue['holder'] };
}
