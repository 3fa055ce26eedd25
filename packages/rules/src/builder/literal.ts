import { isCivilDate, KitError } from '@cartella/core';
import type { Expression, Unit } from '../expression';

/** What builders take for an operand: a node, or a plain constant (whole numbers are `integer`, text is `text`). */
export type Operand = Expression | boolean | number | string;

/** Turns a plain constant into its literal. */
export function toExpression(operand: Operand): Expression {
  switch (typeof operand) {
    case 'boolean':
      return { op: 'literal', type: 'boolean', value: operand };
    case 'number':
      return quantity(operand);
    case 'string':
      return { op: 'literal', type: 'text', value: operand };
    default:
      return operand;
  }
}

/** A number with its unit: `quantity(12, 'month')`. */
export function quantity(value: number, unit?: Unit): Expression {
  if (!Number.isFinite(value)) throw new KitError('invalid-argument', 'a literal is a finite number');
  const type = Number.isSafeInteger(value) ? 'integer' : 'number';
  return { op: 'literal', type, value, ...(unit !== undefined && { unit }) };
}

/** An amount in euro, of at most two decimals: `euro(4500)`, `euro(0.9, 'EUR/day')`. */
export function euro(amount: number, unit?: Unit): Expression {
  const value = Math.round(amount * 100);
  if (!Number.isSafeInteger(value) || value / 100 !== amount)
    throw new KitError('invalid-argument', 'an amount in euro has at most two decimals');
  return { op: 'literal', type: 'money', value, ...(unit !== undefined && { unit }) };
}

/** A civil date `YYYY-MM-DD`. */
export function date(value: string): Expression {
  if (!isCivilDate(value)) throw new KitError('invalid-argument', 'a date is an existing day YYYY-MM-DD');
  return { op: 'literal', type: 'date', value };
}

/** A code, of a vocabulary if named. */
export function code(value: string, vocabulary?: string): Expression {
  return { op: 'literal', type: 'code', value, ...(vocabulary !== undefined && { vocabulary }) };
}

/** A list of constants of one type, text unless they are numbers. */
export function list(values: readonly (string | number)[]): Expression {
  const type = values.every((value) => Number.isSafeInteger(value))
    ? 'integer'
    : values.every((value) => typeof value === 'number')
      ? 'number'
      : 'text';
  return { op: 'literal', type: 'list', of: { type: values.length === 0 ? 'text' : type }, value: values };
}
