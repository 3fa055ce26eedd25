import type { Child, CodeList, ElementTable, Field, ValueType } from './table';

/** A text of bounded length, or of a stated form (XML Schema pattern). */
export function text(facets: { min?: number; max?: number; pattern?: string } = {}) {
  return { kind: 'text', ...facets } as const;
}

/** A code of a closed list. */
export function code<const C extends CodeList>(codes: C) {
  return { kind: 'code', codes } as const;
}

/** A whole number within bounds. */
export function integer(facets: { min?: number; max?: number } = {}) {
  return { kind: 'integer', ...facets } as const;
}

/** A calendar day. */
export const date = { kind: 'date' } as const;

/** Euro; whole cents in our records. */
export const amount = { kind: 'amount' } as const;

/** Hours and minutes of a month, `HH.MM`; whole minutes in our records. */
export const hours = { kind: 'hours' } as const;

/** An attribute that must be there. */
export function required<const T extends ValueType>(label: string, type: T, note?: string): Field<T, true> {
  return { label, type, required: true, ...(note === undefined ? {} : { note }) };
}

/** An attribute that may be left out. */
export function optional<const T extends ValueType>(label: string, type: T, note?: string): Field<T, false> {
  return { label, type, required: false, ...(note === undefined ? {} : { note }) };
}

/** A child that comes exactly once. */
export function one<E extends ElementTable>(element: E): Child<E, 1, 1> {
  return { element, min: 1, max: 1 };
}

/** A child that may come once. */
export function maybe<E extends ElementTable>(element: E): Child<E, 0, 1> {
  return { element, min: 0, max: 1 };
}

/** A child that comes at least once. */
export function many<E extends ElementTable>(element: E, max = Number.POSITIVE_INFINITY): Child<E, 1, number> {
  return { element, min: 1, max };
}
