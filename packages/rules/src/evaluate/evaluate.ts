import { Rational, toNumber } from '../exact';
import type { Expression } from '../expression';
import type { Context, Evaluation } from './context';
import type { DeclaredInputs } from './declared-inputs';
import type { Outcome } from './outcome';
import { runOf } from './run';
import { blameOf, type Frame, type Site } from './site';
import { arithmeticCause, Unknown } from './unknown';

/** An expression made ready to be evaluated many times. */
export type CompiledExpression = (context: Context) => Evaluation;

/** Where compilation of a whole tree begins. */
export function rootSite(inputs?: DeclaredInputs, exhaustive = false, compile: Site['compile'] = runOf): Site {
  return { at: [], inputs, elements: new Map(), exhaustive, compile };
}

/** A fresh evaluation. */
export function frameOf(context: Context): Frame {
  return { context, elements: [], indexes: [] };
}

/**
 * Compiles an expression into closures, without generated code.
 *
 * @param inputs - When given, by `declaredInputs`, a value of the data that is not of its declared type counts as unknown.
 */
export function compile(expression: Expression, inputs?: DeclaredInputs): CompiledExpression {
  const site = rootSite(inputs);
  const run = site.compile(expression, site);
  const blame = blameOf(expression, site);
  return (context) => {
    const frame = frameOf(context);
    return toEvaluation(run(frame), () => blame(frame));
  };
}

const compiled = new WeakMap<Expression, CompiledExpression>();

/** Evaluates an expression: a value, or unknown and why. Never throws on data, whatever it is. */
export function evaluate(expression: Expression, context: Context): Evaluation {
  let run = compiled.get(expression);
  if (run === undefined) {
    run = compile(expression);
    compiled.set(expression, run);
  }
  return run(context);
}

/** Shows an outcome to the world: exact numbers become numbers, causes are told once. */
export function toEvaluation(outcome: Outcome, blame: () => Unknown): Evaluation {
  switch (typeof outcome) {
    case 'boolean':
      return outcome ? yes : no;
    case 'number':
    case 'string':
      return { known: true, value: outcome };
    default: {
      if (outcome instanceof Unknown) return { known: false, because: [...new Set(outcome.because)] };
      const number = outcome instanceof Rational ? toNumber(outcome) : undefined;
      if (number !== undefined && !isInexactInteger(outcome as Rational, number)) return { known: true, value: number };
      return { known: false, because: outcome instanceof Rational ? [arithmeticCause] : blame().because };
    }
  }
}

// Cents must not change silently: a whole number that a double cannot hold is no result.
function isInexactInteger({ numerator, denominator }: Rational, number: number): boolean {
  return denominator === 1n && BigInt(number) !== numerator;
}

const yes: Evaluation = Object.freeze({ known: true, value: true });
const no: Evaluation = Object.freeze({ known: true, value: false });
