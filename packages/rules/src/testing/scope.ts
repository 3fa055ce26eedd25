import type { Inputs, ValueType } from '../expression';

/** An input that a generated expression may read. */
export interface Readable {
  readonly path: string;
  readonly type: ValueType;
}

/** Lists every path that can be read of some inputs, records and what is in them. */
export function readables(inputs: Inputs, prefix = ''): Readable[] {
  return Object.entries(inputs).flatMap(([name, type]) => {
    const path = prefix + name;
    return [{ path, type }, ...(type.type === 'object' ? readables(type.fields, `${path}.`) : [])];
  });
}

/** Adds what can be read of the element of a list. */
export function within(scope: readonly Readable[], list: Readable): readonly Readable[] {
  const outer = scope.filter(({ path }) => path !== 'item' && !path.startsWith('item.'));
  return list.type.type === 'list' ? [...outer, ...readables({ item: list.type.of })] : outer;
}
