import { civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import {
  age,
  all,
  and,
  any,
  count,
  type Expression,
  eq,
  evaluate,
  first,
  ge,
  item,
  lt,
  multiply,
  not,
  path,
  present,
  sum,
} from '..';

const date = civilDate('2026-11-21');
const members = [
  { name: 'Ada', dateOfBirth: '1980-03-01', income: 1_200_000, role: 'parent', jobs: [1, 2] },
  { name: 'Bea', dateOfBirth: '2012-07-15', income: 0, role: 'child', jobs: [] },
  { name: 'Ciro', dateOfBirth: '2020-11-22', role: 'child', jobs: [5] },
];
const value = (expression: Expression, data: unknown = { members, limit: 18 }) => {
  const result = evaluate(expression, { data, date });
  return result.known ? result.value : result.because;
};
const minor = lt(age(item('dateOfBirth')), path('limit'));

describe('an aggregate', () => {
  it('counts, adds, and finds among the elements that satisfy', () => {
    expect(value(count('members'))).toBe(3);
    expect(value(count('members', minor))).toBe(2);
    expect(value(sum('members', item('income'), present('members.0')))).toBe(0);
    expect(value(sum('members', item('income'), present('item.income')))).toBe(1_200_000);
    expect(value(any('members', eq(item('role'), 'tutor')))).toBe(false);
    expect(value(all('members', not(eq(item('name'), ''))))).toBe(true);
  });

  it('takes the first in its own order or in another', () => {
    expect(value(first('members', item('name')))).toBe('Ada');
    expect(value(first('members', item('name'), { where: minor }))).toBe('Bea');
    expect(value(first('members', item('name'), { by: item('dateOfBirth'), order: 'descending' }))).toBe('Ciro');
    expect(value(first('members', item('name'), { where: minor, by: item('dateOfBirth') }))).toBe('Bea');
  });

  it('is unknown because of the elements that leave it open', () => {
    expect(value(sum('members', item('income')))).toEqual(['members.2.income']);
    expect(value(count('members', ge(item('income'), 5)))).toEqual(['members.2.income']);
    expect(value(any('members', ge(item('income'), 5)))).toBe(true);
    expect(value(any('members', ge(item('income'), 9_000_000)))).toEqual(['members.2.income']);
    expect(value(all('members', ge(item('income'), 5)))).toBe(false);
    expect(value(first('members', item('income'), { where: minor, by: item('income') }))).toEqual(['members.2.income']);
    expect(value(first('members', item('name'), { where: ge(item('income'), 0) }))).toBe('Ada');
    expect(value(first('members', item('name'), { where: lt(item('income'), 0) }))).toEqual(['members.2.income']);
    expect(value(first('members', item('name'), { where: eq(item('name'), 'Dora') }))).toEqual(['members']);
    expect(value(count('members'), {})).toEqual(['members']);
    expect(value(count('members'), { members: { absent: 'refused' } })).toEqual(['members']);
    expect(value(count('members', present('item.name')), { members: [{ absent: 'masked' }, { name: 'Ada' }] })).toEqual(
      ['members.0.name'],
    );
  });

  it('holds another, whose elements can be named apart', () => {
    const busy = any({ over: 'item.jobs', as: 'job' }, and(ge(path('job'), 2), eq(item('role'), 'child')));
    expect(value(first('members', item('name'), { where: busy }))).toBe('Ciro');
    expect(value(sum('members', sum('item.jobs', item())))).toBe(8);
    expect(value(sum('members', multiply(count('item.jobs'), 10)))).toBe(30);
    expect(value(sum('members', sum('item.jobs', item())), { members: [{ jobs: [1, null] }, {}] })).toEqual([
      'members.0.jobs.1',
      'members.1.jobs',
    ]);
  });

  it('says of nothing that it is none, zero, and all', () => {
    const data = { members: [] };
    expect(
      [count('members'), sum('members', item('income')), any('members', true), all('members', false)].map((each) =>
        value(each, data),
      ),
    ).toEqual([0, 0, false, true]);
  });
});
