import { describe, expect, it } from 'vitest';
import { money, typeOf } from '../../test/checked';
import {
  add,
  age,
  and,
  any,
  bands,
  bandsType,
  between,
  cases,
  clamp,
  count,
  date,
  dateAdd,
  dateDifference,
  divide,
  type Expression,
  eq,
  euro,
  first,
  ge,
  gridType,
  incidence,
  isIn,
  item,
  le,
  lengthOf,
  lt,
  matrix,
  max,
  member,
  multiply,
  not,
  or,
  orElse,
  parameter,
  path,
  pointsType,
  polyline,
  present,
  quantity,
  round,
  sum,
  table,
  describe as tell,
  today,
  type ValueType,
  when,
  within,
} from '..';

describe('a well-typed expression', () => {
  it.each(
    (
      [
        [and(present('isee'), not(path('resident')), or()), { type: 'boolean' }],
        [add(path('fee'), euro(5), path('fee')), money],
        [multiply(path('rent'), path('months')), money],
        [multiply(path('minors'), 2), { type: 'integer' }],
        [multiply(path('minors'), path('share')), { type: 'number' }],
        [divide(path('rent'), path('rent')), { type: 'number' }],
        [round(divide(path('isee'), quantity(12, 'month/year')), 1), { type: 'money', unit: 'EUR/month' }],
        [round(path('share'), 1), { type: 'integer' }],
        [round(path('share'), 0.01), { type: 'number' }],
        [max(path('openedOn'), today()), { type: 'date' }],
        [clamp(path('minors'), 0, 10), { type: 'integer' }],
        [ge(age(path('person.dateOfBirth')), 18), { type: 'boolean' }],
        [age(path('openedOn'), date('2026-01-01')), { type: 'integer', unit: 'year' }],
        [dateAdd(path('openedOn'), path('months'), 'month'), { type: 'date' }],
        [dateDifference(path('openedOn'), today(), 'working-day'), { type: 'integer', unit: 'day' }],
        [within(today(), path('span')), { type: 'boolean' }],
        [le(path('span.from'), path('span.to')), { type: 'boolean' }],
        [eq(path('kind'), 'pai'), { type: 'boolean' }],
        [isIn(path('kind'), ['pai', 'pei']), { type: 'boolean' }],
        [isIn('tutor', path('roles')), { type: 'boolean' }],
        [member(path('area'), 'areas', { property: 'group', is: ['minors'], on: today() }), { type: 'boolean' }],
        [when(path('resident'), 1, path('share')), { type: 'number' }],
        [cases([[path('resident'), 'x']], path('name')), { type: 'text' }],
        [orElse(path('isee'), parameter('limit')), { type: 'money', unit: 'EUR/year' }],
        [sum('members', item('income'), item('minor')), money],
        [
          count('members', any({ over: 'item.children', as: 'child' }, lt(path('child'), item('income')))),
          { type: 'integer' },
        ],
        [first('members', item('income'), { by: item('income'), order: 'descending' }), money],
        [lengthOf(path('name')), { type: 'integer' }],
        [
          bands(
            path('fee'),
            table(bandsType(money, money), [{ upTo: 100, value: 1 }, { below: 200, value: 2 }, { value: 3 }]),
          ),
          money,
        ],
        [
          bands(
            path('kind'),
            table(bandsType({ type: 'code' }, { type: 'number' }), [
              { is: 'pai', value: 1 },
              { is: 'pei', value: 0.5 },
            ]),
          ),
          { type: 'number' },
        ],
        [
          round(
            polyline(
              path('fee'),
              table(pointsType(money, money), [
                { at: 0, value: 0 },
                { at: 9, value: 1 },
                { at: 9, value: 5 },
              ]),
            ),
            10,
          ),
          money,
        ],
        [
          matrix(
            path('minors'),
            path('resident'),
            table(gridType({ type: 'integer' }, { type: 'boolean' }, money), {
              rows: [{ upTo: 2 }, {}],
              columns: [{ is: true }, { is: false }],
              values: [
                [1, 2],
                [3, 4],
              ],
            }),
          ),
          money,
        ],
        [
          round(incidence(path('rent'), multiply(path('rent'), 3), 0.14, euro(250, 'EUR/month')), 1),
          { type: 'money', unit: 'EUR/month' },
        ],
      ] satisfies [Expression, ValueType][]
    ).map(([expression, type]) => [tell(expression, 'en').join(' '), expression, type] as const),
  )('is typed: %s', (_, expression, type) => {
    expect(typeOf(expression)).toEqual(type);
  });
});

describe('an ill-typed expression', () => {
  it.each<[string, Expression, readonly string[]]>([
    ['different times of money', lt(path('rent'), path('isee')), ['expression.unit /right']],
    ['money and numbers', add(path('fee'), 5), ['expression.type /of/1']],
    ['money by money', multiply(path('fee'), path('fee')), ['expression.type /of/1']],
    ['a number by money', divide(1, path('fee')), ['expression.type /right']],
    ['days and months', dateAdd(today(), path('months'), 'day'), ['expression.unit /amount']],
    ['half a day', dateAdd(today(), path('share'), 'day'), ['expression.type /amount']],
    ['fractions of a cent', multiply(path('fee'), path('share')), ['expression.unrounded-money /']],
    ['a step of half a cent', round(path('fee'), 0.5), ['expression.type /step']],
    ['an order of texts', lt(path('name'), 'x'), ['expression.type /left', 'expression.type /right']],
    ['dates and texts', eq(path('openedOn'), '2026-01-01'), ['expression.type /right']],
    ['codes and texts', eq(path('kind'), path('name')), ['expression.type /right']],
    ['codes of two vocabularies', eq(path('kind'), path('area')), ['expression.type /right']],
    ['a code of another vocabulary', member(path('kind'), 'areas'), ['expression.type /of']],
    [
      'a misspelt code',
      or(eq('piano', path('kind')), isIn(path('kind'), ['pai', 'pay'])),
      ['expression.unknown-code /of/0/left', 'expression.unknown-code /of/1/list/value/1'],
    ],
    [
      'an unknown input',
      and(path('person.name'), present('Person')),
      ['expression.unknown-path /of/0/path', 'expression.unknown-path /of/1/path'],
    ],
    ['an input inside a list', eq(path('members.income'), 1), ['expression.unknown-path /left/path']],
    ['an element outside an aggregate', item('minor'), ['expression.unknown-path /path']],
    ['an unknown parameter', le(path('isee'), parameter('limits')), ['expression.unknown-parameter /right/id']],
    ['an aggregate over no list', count('person'), ['expression.type /over']],
    ['a name taken', any({ over: 'members', as: 'fee' }, true), ['expression.name-taken /as']],
    ['a condition that is not one', and(path('minors')), ['expression.type /of/0']],
    ['branches of two types', when(path('resident'), 1, 'x'), ['expression.type /else']],
    [
      'a property without its values',
      member(path('area'), 'areas', { property: 'group' }),
      ['expression.missing-property /is'],
    ],
    ['nothing to add', add(), ['expression.shape /of']],
    ['a list for result', path('roles'), ['expression.type /']],
    ['a table that is not constant', bands(path('fee'), path('roles')), ['table.shape /table']],
    ['a period for a date', between(path('openedOn'), path('span'), today()), ['expression.type /from']],
  ])('does not mix %s', (_, expression, issues) => {
    expect(typeOf(expression)).toEqual(issues);
  });
});
