import type { Path } from '@cartella/core';

/** A value found at a place of the data, with the objects on the way to it. */
export interface FoundValue {
  readonly value: unknown;
  readonly path: Path;
  /** The object that holds the value, or its list. */
  readonly holder: Readonly<Record<string, unknown>>;
}

/** Finds every value at a place; `*` in the path stands for each item of a list. */
export function valuesAt(data: unknown, path: readonly string[]): readonly FoundValue[] {
  const found: FoundValue[] = [];
  const visit = (value: unknown, depth: number, at: Path, holder: FoundValue['holder']): void => {
    const step = path[depth];
    if (step === undefined) {
      if (value !== undefined) found.push({ value, path: at, holder });
    } else if (step === '*') {
      if (Array.isArray(value)) for (const [i, item] of value.entries()) visit(item, depth + 1, [...at, i], holder);
    } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, step)) {
      const object = value as FoundValue['holder'];
      visit(object[step], depth + 1, [...at, step], object);
    }
  };
  visit(data, 0, [], {});
  return found;
}
