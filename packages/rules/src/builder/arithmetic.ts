import type { RoundingMode } from '@cartella/core';
import type { Expression } from '../expression';
import { type Operand, toExpression } from './literal';

/** The sum of magnitudes of one unit. */
export function add(...of: readonly Operand[]): Expression {
  return { op: 'add', of: of.map(toExpression) };
}

/** `left − right`. */
export function subtract(left: Operand, right: Operand): Expression {
  return { op: 'subtract', left: toExpression(left), right: toExpression(right) };
}

/** The product; units multiply, and at most one factor is money. */
export function multiply(...of: readonly Operand[]): Expression {
  return { op: 'multiply', of: of.map(toExpression) };
}

/** The exact quotient; unknown when `right` is zero. */
export function divide(left: Operand, right: Operand): Expression {
  return { op: 'divide', left: toExpression(left), right: toExpression(right) };
}

/** The least of magnitudes or dates. */
export function min(...of: readonly Operand[]): Expression {
  return { op: 'min', of: of.map(toExpression) };
}

/** The greatest of magnitudes or dates. */
export function max(...of: readonly Operand[]): Expression {
  return { op: 'max', of: of.map(toExpression) };
}

/** A magnitude not below `from` and not above `to`. */
export function clamp(of: Operand, from?: Operand, to?: Operand): Expression {
  return {
    op: 'clamp',
    of: toExpression(of),
    ...(from !== undefined && { from: toExpression(from) }),
    ...(to !== undefined && { to: toExpression(to) }),
  };
}

/** A magnitude to a multiple of `step`, in cents for money. */
export function round(of: Operand, step: number, mode: RoundingMode = 'half-up'): Expression {
  return { op: 'round', of: toExpression(of), step, mode };
}
