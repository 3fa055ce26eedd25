import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contexts, trees } from '../../test/sample';
import {
  absent,
  all,
  and,
  annotate,
  any,
  between,
  type Expression,
  eq,
  evaluate,
  ge,
  gt,
  implies,
  isIn,
  item,
  le,
  lt,
  ne,
  not,
  or,
  path,
  present,
  today,
} from '..';

const [a, b, c] = [path('resident'), present('isee'), eq(path('kind'), 'pai')];

const [truth, falsehood] = [true, false].map((value): Expression => ({ op: 'literal', type: 'boolean', value }));

describe('implication', () => {
  it.each<[string, Expression, Expression]>([
    ['a conjunction its parts', and(a, b, c), and(c, a)],
    ['a part a disjunction', a, or(b, a)],
    ['a disjunction what each of its parts does', or(and(a, b), and(a, c)), a],
    ['a condition itself, however annotated', annotate(a, { code: 'x' }), a],
    ['a condition itself, however denied', not(or(not(a), not(b))), and(b, a)],
    ['a tighter bound a looser one', ge(path('minors'), 3), gt(path('minors'), 2)],
    ['a bound the same written the other way', le(5, path('minors')), ge(path('minors'), 5)],
    ['a range a wider one', between(path('minors'), 2, 3), between(path('minors'), 1, 4)],
    ['a value its range', eq(path('minors'), 4), lt(path('minors'), 5)],
    ['a code its set', c, isIn(path('kind'), ['pei', 'pai'])],
    ['a code that it is no other', c, ne(path('kind'), 'pei')],
    ['a bound what is beyond it', gt(path('minors'), 4), not(isIn(path('minors'), [1, 4]))],
    ['a comparison that its input is there', ge(path('person.dateOfBirth'), today()), present('person')],
    ['a refusal of what is absent that it is present', not(absent('isee')), b],
    ['a boolean held against a constant', eq(path('resident'), true), a],
    [
      'some element with more some element with less',
      any('members', and(item('x'), item('y'))),
      any('members', item('y')),
    ],
    [
      'no element with less no element with more',
      not(any('members', item('y'))),
      not(any('members', and(item('x'), item('y')))),
    ],
    [
      'all elements with more all elements with less',
      all('members', and(item('x'), item('y'))),
      all('members', item('x')),
    ],
    ['a condition of nothing what is true', and(), or(a, not(or()))],
    ['what is false anything', falsehood!, a],
    ['what is true what is true', truth!, truth!],
    ['anything what is true', a, truth!],
  ])('goes from %s', (_, from, to) => {
    expect(implies(from, to)).toBe('yes');
  });

  it('does not go the other way', () => {
    expect(implies(a, and(a, b))).toBe('unknown');
    expect(implies(or(a, b), a)).toBe('unknown');
    expect(implies(gt(path('minors'), 2), gt(path('minors'), 3))).toBe('unknown');
    expect(implies(not(c), b)).toBe('unknown');
    expect(implies(any('members', item('x')), any('others', item('x')))).toBe('unknown');
  });

  it('gives up rather than wait', () => {
    const knot = (depth: number): Expression => (depth === 0 ? a : and(or(knot(depth - 1), b), or(knot(depth - 1), c)));
    expect(implies(knot(8), and(knot(7), path('disabled')))).toBe('unknown');
  });

  it('is never claimed of what data can deny', () => {
    let claimed = 0;
    const condition = trees('boolean', 2);
    const pairs = fc.oneof(
      fc.tuple(condition, condition),
      fc.tuple(condition, condition).map(([p, q]): [Expression, Expression] => [and(p, q), p]),
      fc.tuple(condition, condition).map(([p, q]): [Expression, Expression] => [p, or(q, p)]),
      fc.tuple(condition, condition).map(([p, q]): [Expression, Expression] => [not(or(p, q)), not(q)]),
    );
    fc.assert(
      fc.property(pairs, contexts, ([p, q], context) => {
        if (implies(p, q) !== 'yes') return;
        claimed += 1;
        const result = evaluate(p, context);
        if (result.known && result.value === true) expect(evaluate(q, context)).toEqual(result);
      }),
      { numRuns: 1000 },
    );
    expect(claimed).toBeGreaterThan(250);
  });

  it('is never claimed between bounds that data can deny', () => {
    const compare = fc.constantFrom(eq, ne, lt, le, gt, ge);
    const bound = fc.tuple(compare, fc.integer({ min: 0, max: 4 }), fc.boolean()).map(([test, limit, turned]) => {
      const condition = turned ? test(limit, path('minors')) : test(path('minors'), limit);
      return turned ? not(condition) : condition;
    });
    fc.assert(
      fc.property(bound, bound, (p, q) => {
        if (implies(p, q) !== 'yes') return;
        for (const minors of [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5]) {
          const context = { data: { minors } };
          if (evaluate(p, context).known && (evaluate(p, context) as { value: unknown }).value)
            expect(evaluate(q, context)).toEqual({ known: true, value: true });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
