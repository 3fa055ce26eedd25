import { type Context, type Expression, evaluate } from '@cartella/rules';

/** Tells whether a condition holds; one that is not there does, one that cannot be decided yet does not. */
export function isTrue(condition: Expression | undefined, context: Context): boolean {
  if (condition === undefined) return true;
  const result = evaluate(condition, context);
  return result.known && result.value === true;
}

/** The value that an expression takes now; nothing while one of its inputs is missing. */
export function knownValue(expression: Expression, context: Context): unknown {
  const result = evaluate(expression, context);
  return result.known ? result.value : undefined;
}
