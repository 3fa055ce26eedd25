import type * as fc from 'fast-check';
import type { Expression, ValueType } from '../expression';
import type { Readable } from './scope';

/** Types of which expressions are generated. */
export type GeneratedType = 'boolean' | 'integer' | 'number' | 'money' | 'date' | 'code';

/** A generator of expressions. */
export type Tree = fc.Arbitrary<Expression>;

/** The generators of what can be written in one scope. */
export interface Grammar {
  readonly scope: readonly Readable[];
  tree(type: GeneratedType, depth: number): Tree;
  /** The same inside an aggregate over a list. */
  inside(list: Readable): Grammar;
}

/** The paths of some types, magnitudes with a unit aside. */
export function pathsOf(scope: readonly Readable[], ...types: readonly ValueType['type'][]): readonly string[] {
  const isPlain = (type: ValueType) => !('unit' in type && type.unit !== undefined);
  return scope.filter(({ type }) => types.includes(type.type) && isPlain(type)).map(({ path }) => path);
}

/** The lists that an aggregate may go over. */
export function listsOf(scope: readonly Readable[]): readonly Readable[] {
  return scope.filter(({ type }) => type.type === 'list');
}
