import type { DateUnit, Expression } from '../expression';
import { type Operand, toExpression } from './literal';

/** Completed years of who was born on a date, at the decision's date unless told otherwise. */
export function age(of: Operand, at?: Operand): Expression {
  return { op: 'age', of: toExpression(of), ...(at !== undefined && { at: toExpression(at) }) };
}

/** The date that many units later, earlier when negative. */
export function dateAdd(of: Operand, amount: Operand, unit: DateUnit): Expression {
  return { op: 'dateAdd', of: toExpression(of), amount: toExpression(amount), unit };
}

/** Completed units from one date to another. */
export function dateDifference(from: Operand, to: Operand, unit: DateUnit): Expression {
  return { op: 'dateDifference', from: toExpression(from), to: toExpression(to), unit };
}

/** How many characters a text has, as people count them (code points). */
export function lengthOf(of: Operand): Expression {
  return { op: 'length', of: toExpression(of) };
}
