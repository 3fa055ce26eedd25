import { describe, expect, it } from 'vitest';
import { typeOf } from '../../test/checked';
import {
  add,
  age,
  and,
  ask,
  cases,
  divide,
  type Expression,
  eq,
  euro,
  first,
  ge,
  item,
  le,
  ne,
  not,
  or,
  orElse,
  parameter,
  path,
  present,
  quantity,
  when,
} from '..';

describe('an expression that must foresee what is missing', () => {
  const check = (expression: Expression) => typeOf(expression, { missingPolicy: 'required' });

  it.each<[string, Expression]>([
    ['with another value', orElse(path('isee'), parameter('limit'))],
    ['by asking on purpose', ask(path('isee'))],
    ['by testing presence', when(present('isee'), path('isee'), euro(0, 'EUR/year'))],
    ['by testing absence first', cases([[not(present('isee')), euro(0, 'EUR/year')]], path('isee'))],
    ['in a conjunction', and(present('isee'), le(path('isee'), parameter('limit')))],
    ['in a disjunction', or(not(present('isee')), le(path('isee'), parameter('limit')))],
    ['by reading only what is there', divide(path('rent'), quantity(2))],
  ])('does so %s', (_, expression) => {
    expect(check(expression)).not.toContainEqual(expect.stringContaining('missing-policy'));
  });

  it('is told every place where it does not', () => {
    expect(check(add(path('isee'), first('members', item('income'))))).toContain('expression.missing-policy /of/0');
    expect(check(gtZero(divide(path('rent'), path('months'))))).toEqual(['expression.missing-policy /left/right']);
    expect(check(ge(age(path('person.dateOfBirth')), 18))).toEqual(['expression.missing-policy /left/of']);
    expect(check(eq(first('members', item('minor')), true))).toEqual(['expression.missing-policy /left']);
    expect(check(when(present('isee'), 1, when(path('resident'), 1, 2)))).toEqual([
      'expression.missing-policy /else/condition',
    ]);
  });
});

function gtZero(expression: Expression): Expression {
  return ne(expression, euro(0, 'EUR/month/month'));
}
