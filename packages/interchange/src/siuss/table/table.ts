import type { Norm } from '@cartella/core';

/** Codes of a closed list of the layout, with their Italian wording. */
export type CodeList = Readonly<Record<string, string>>;

/** What an attribute, or the text of an element, may hold. In our records amounts are cents and hours are minutes. */
export type ValueType =
  | { readonly kind: 'text'; readonly min?: number; readonly max?: number; readonly pattern?: string }
  | { readonly kind: 'code'; readonly codes: CodeList }
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'amount' }
  | { readonly kind: 'hours' };

/** One attribute of the layout. */
export interface Field<T extends ValueType = ValueType, Required extends boolean = boolean> {
  readonly label: string;
  readonly type: T;
  readonly required: Required;
  /** What the layout means where its own words are wrong or missing. */
  readonly note?: string;
}

/** A child element and how many times it may come; the order of the children is the order of the list. */
export interface Child<
  E extends ElementTable = ElementTable,
  Min extends number = number,
  Max extends number = number,
> {
  readonly element: E;
  readonly min: Min;
  /** `Infinity` when there is no limit. */
  readonly max: Max;
}

/** One element of a layout: its attributes, then its children or its text. */
export interface ElementTable {
  readonly name: string;
  readonly label: string;
  readonly norm?: Norm;
  readonly attributes: Readonly<Record<string, Field>>;
  readonly children: Readonly<Record<string, Child>>;
  readonly text?: ValueType;
}

type ValueOf<T extends ValueType> = T extends { kind: 'code'; codes: infer C }
  ? keyof C & string
  : T extends { kind: 'integer' | 'amount' | 'hours' }
    ? number
    : string;

// Children that repeat are built with a `max` that is not known as a literal.
type ContentOf<C> =
  C extends Child<infer E, number, infer Max> ? (number extends Max ? readonly RecordOf<E>[] : RecordOf<E>) : never;

type Simplify<T> = { [K in keyof T]: T[K] };

/** The record that a table describes: one property for each attribute and each child, with the names of the layout. */
export type RecordOf<E extends ElementTable> = E extends { readonly text: infer T extends ValueType }
  ? ValueOf<T>
  : Simplify<
      {
        readonly [K in keyof E['attributes'] as E['attributes'][K]['required'] extends true ? K : never]: ValueOf<
          E['attributes'][K]['type']
        >;
      } & {
        readonly [K in keyof E['attributes'] as E['attributes'][K]['required'] extends true ? never : K]?: ValueOf<
          E['attributes'][K]['type']
        >;
      } & {
        readonly [K in keyof E['children'] as E['children'][K]['min'] extends 0 ? never : K]: ContentOf<
          E['children'][K]
        >;
      } & {
        readonly [K in keyof E['children'] as E['children'][K]['min'] extends 0 ? K : never]?: ContentOf<
          E['children'][K]
        >;
      }
    >;
