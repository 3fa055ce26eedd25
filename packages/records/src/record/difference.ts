import type { Path } from '@cartella/core';
import { canonicalJson } from '@cartella/core';

/** One place at which two versions of the data differ. A side is absent where the property is not there. */
export interface Change {
  readonly path: Path;
  readonly from?: unknown;
  readonly to?: unknown;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function side<K extends string>(name: K, value: unknown): { [P in K]?: unknown } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: unknown };
}

/** Lists the places at which two values differ; lists are compared item by item in their order. */
export function differences(from: unknown, to: unknown, path: Path = []): Change[] {
  if (isObject(from) && isObject(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
    return names.flatMap((name) =>
      differences(Object.hasOwn(from, name) ? from[name] : undefined, Object.hasOwn(to, name) ? to[name] : undefined, [
        ...path,
        name,
      ]),
    );
  }
  if (Array.isArray(from) && Array.isArray(to)) {
    const length = Math.max(from.length, to.length);
    return Array.from({ length }, (_, index) => differences(from[index], to[index], [...path, index])).flat();
  }
  const same = from === undefined || to === undefined ? from === to : canonicalJson(from) === canonicalJson(to);
  return same ? [] : [{ path, ...side('from', from), ...side('to', to) }];
}
