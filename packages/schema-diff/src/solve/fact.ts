import type { Json } from '@cartella/core';
import type { SchemaNode } from '../schema';

/** A demand on one value: that a schema accepts it, or refuses it, or that it is not some value. */
export type Literal =
  | { readonly kind: 'schema'; readonly node: SchemaNode; readonly accepts: boolean }
  | { readonly kind: 'differs'; readonly from: Json };

/** A demand for a property somewhere among those a schema leaves to names not known beforehand. */
export interface SomeField {
  readonly kind: 'some-field';
  /** The name matches this regular expression. */
  readonly pattern?: string;
  /** The name is neither a property of this schema nor matched by its patterns. */
  readonly outside?: SchemaNode;
  /** The name is refused by this schema. */
  readonly misnamed?: SchemaNode;
  readonly demands: readonly Literal[];
}

/** The simplest things that can be said about a value of a known type. */
export type Fact =
  | Literal
  | SomeField
  | { readonly kind: 'among'; readonly values: readonly Json[] }
  | { readonly kind: 'least' | 'most'; readonly limit: number; readonly strict: boolean }
  | { readonly kind: 'whole'; readonly holds: boolean }
  | { readonly kind: 'multiple'; readonly of: number; readonly holds: boolean }
  | { readonly kind: 'size'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'matches'; readonly pattern: string; readonly holds: boolean }
  | { readonly kind: 'repeats'; readonly holds: boolean }
  | { readonly kind: 'list'; readonly node: SchemaNode }
  | { readonly kind: 'item'; readonly index: number; readonly demands: readonly Literal[] }
  | { readonly kind: 'some-item'; readonly from: number; readonly demands: readonly Literal[] }
  | { readonly kind: 'contains'; readonly node: SchemaNode; readonly min: number; readonly max: number }
  | { readonly kind: 'fields'; readonly node: SchemaNode }
  | { readonly kind: 'present' | 'absent'; readonly name: string }
  | { readonly kind: 'field'; readonly name: string; readonly demands: readonly Literal[] };

/** Alternatives of which at least one holds; each is a list of facts that hold together. No alternatives: impossible. */
export interface Clause {
  readonly alternatives: readonly (readonly Fact[])[];
  /** The schema whose refusal the clause spells out. */
  readonly refused?: SchemaNode;
}

/** Demands that a schema accepts the value. */
export function accepting(node: SchemaNode): Literal {
  return { kind: 'schema', node, accepts: true };
}

/** Demands that a schema refuses the value. */
export function refusing(node: SchemaNode): Literal {
  return { kind: 'schema', node, accepts: false };
}

/** The type a value is sought in; integers are numbers that are whole. */
export type ValueType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** The types in the order in which the smallest value is sought. */
export const valueTypes: readonly ValueType[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];
