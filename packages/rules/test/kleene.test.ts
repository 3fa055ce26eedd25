import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { and, type Context, type Expression, evaluate, not, or } from '../src';
import { contexts, trees } from './sample';

const condition = trees('boolean', 2);

/** False, unknown, true as 0, ½, 1: Kleene's `and` is the least, `or` the greatest, `not` the distance from 1. */
function degree(expression: Expression, context: Context): number {
  const result = evaluate(expression, context);
  return result.known ? Number(result.value) : 0.5;
}

function because(expression: Expression, context: Context): readonly string[] {
  const result = evaluate(expression, context);
  return result.known ? [] : [...result.because].sort();
}

describe('conditions', () => {
  it('join as Kleene says', () => {
    fc.assert(
      fc.property(condition, condition, contexts, (p, q, context) => {
        const [a, b] = [degree(p, context), degree(q, context)];
        expect(degree(and(p, q), context)).toBe(Math.min(a, b));
        expect(degree(or(p, q), context)).toBe(Math.max(a, b));
        expect(degree(not(p), context)).toBe(1 - a);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same in any order and grouping, causes included', () => {
    fc.assert(
      fc.property(condition, condition, condition, contexts, (p, q, r, context) => {
        for (const join of [and, or]) {
          const forms = [join(p, q, r), join(r, p, q), join(join(p, q), r), join(p, join(q, r)), join(p, q, r, p)];
          expect(new Set(forms.map((form) => degree(form, context))).size).toBe(1);
          expect(new Set(forms.map((form) => because(form, context).join())).size).toBe(1);
        }
      }),
    );
  });

  it('obey De Morgan, distribution, absorption and double negation', () => {
    fc.assert(
      fc.property(condition, condition, condition, contexts, (p, q, r, context) => {
        const same = (left: Expression, right: Expression) =>
          expect(degree(left, context)).toBe(degree(right, context));
        same(not(and(p, q)), or(not(p), not(q)));
        same(not(or(p, q)), and(not(p), not(q)));
        same(and(p, or(q, r)), or(and(p, q), and(p, r)));
        same(or(p, and(p, q)), p);
        same(not(not(p)), p);
      }),
    );
  });

  it('are true of nothing to satisfy and false of nothing to choose', () => {
    expect(evaluate(and(), { data: {} })).toEqual({ known: true, value: true });
    expect(evaluate(or(), { data: {} })).toEqual({ known: true, value: false });
  });
});
