import type { Expression, Inputs } from '../expression';

/** Every dotted path of declared inputs, known to the compiler; elements of lists are reached through `item`. */
export type PathOf<Fields extends Inputs> = {
  [Name in keyof Fields & string]: Name | `${Name}.${Inner<Fields[Name]>}`;
}[keyof Fields & string];

type Inner<Type> = Type extends { readonly type: 'object'; readonly fields: infer Fields extends Inputs }
  ? PathOf<Fields>
  : Type extends { readonly type: 'period' }
    ? 'from' | 'to'
    : never;

/** Declares inputs without losing their names, so that {@link pathsOf} can check what is written. */
export function defineInputs<const Fields extends Inputs>(inputs: Fields): Fields {
  return inputs;
}

/** A `path` that takes no path but those of the inputs: `const input = pathsOf(inputs); input('person.dateOfBirth')`. */
export function pathsOf<const Fields extends Inputs>(_inputs: Fields): (path: PathOf<Fields>) => Expression {
  return (path) => ({ op: 'path', path });
}
