import type { Expression } from '../expression';
import { type Operand, toExpression } from './literal';

/** `then` when the condition holds, `otherwise` when it does not. */
export function when(condition: Operand, then: Operand, otherwise: Operand): Expression {
  return {
    op: 'if',
    condition: toExpression(condition),
    value: toExpression(then),
    else: toExpression(otherwise),
  };
}

/** The value of the first condition that holds: `cases([[c1, v1], [c2, v2]], otherwise)`. */
export function cases(branches: readonly (readonly [Operand, Operand])[], otherwise: Operand): Expression {
  return {
    op: 'cases',
    cases: branches.map(([condition, value]) => ({ when: toExpression(condition), value: toExpression(value) })),
    else: toExpression(otherwise),
  };
}

/** Another value where the first is unknown. A masked value stays unknown, so that a reader's rights never change a decision. */
export function orElse(of: Operand, value: Operand): Expression {
  return { op: 'missing', of: toExpression(of), policy: 'use', value: toExpression(value) };
}

/** Says on purpose that without this value nothing is decided: it has to be asked. */
export function ask(of: Operand): Expression {
  return { op: 'missing', of: toExpression(of), policy: 'ask' };
}
