import type { IssueParams, Path } from '@cartella/core';
import type { Expression, Inputs, NumericType, ValueType } from '../expression';
import type { Parameter } from '../parameter/parameter';

/** What is known of a node before it has a value. */
export interface Typed<Type extends ValueType = ValueType> {
  readonly type: Type;
  /** Whole in its measure: money without fractions of a cent. */
  readonly integral: boolean;
  /** A constant written in the tree, which takes the unit or the vocabulary of what it is set beside. */
  readonly literal?: boolean;
}

/** What surrounds a node. */
export interface Scope {
  /** Declared inputs, and elements of the enclosing aggregates by name. */
  readonly inputs: Inputs;
  /** Paths that the surrounding conditions prove present. */
  readonly known: ReadonlySet<string>;
  /** Within a missing policy. */
  readonly covered: boolean;
}

/** The work of typing one tree. */
export interface Inference {
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Types a node; `undefined` once its problem has been told. */
  infer(node: Expression, at: Path, scope: Scope): Typed | undefined;
  refuse(code: string, at: Path, params?: IssueParams): undefined;
  /** Says that a node may be unknown for a reason that a missing policy has to foresee. */
  partial(at: Path, scope: Scope): void;
}

/** Tells whether a type is a magnitude. */
export function isNumeric(type: ValueType): type is NumericType {
  return type.type === 'integer' || type.type === 'number' || type.type === 'money';
}
