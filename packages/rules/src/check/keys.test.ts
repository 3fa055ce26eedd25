import { describe, expect, it } from 'vitest';
import { money, typeOf } from '../../test/checked';
import {
  type Band,
  bands,
  bandsType,
  type Expression,
  euro,
  gridType,
  matrix,
  parameter,
  path,
  pointsType,
  polyline,
  round,
  table,
} from '..';

const rows = (...all: readonly Band[]) => bands(path('fee'), table(bandsType(money, money), all));

describe('a table', () => {
  it.each<[string, Expression, readonly string[]]>([
    ['gap', rows({ upTo: 1, value: 1 }), ['table.gap /table/value']],
    ['overlap', rows({ upTo: 9, value: 1 }, { below: 9, value: 2 }, { value: 3 }), ['table.overlap /table/value/1']],
    ['row out of reach', rows({ value: 3 }, { upTo: 9, value: 1 }), ['table.overlap /table/value/1']],
    ['row with two keys', rows({ upTo: 9, below: 8, value: 1 }, { value: 3 }), ['table.key /table/value/0']],
    ['mixture of keys', rows({ is: 9, value: 1 }, { upTo: 10, value: 1 }, { value: 3 }), ['table.key /table/value']],
    ['overlap in a parameter, in any year', bands(path('fee'), parameter('fees')), ['table.overlap /table/1']],
    [
      'missing code',
      bands(path('kind'), table(bandsType({ type: 'code' }, money), [{ is: 'pai', value: 1 }])),
      ['table.gap /table/value'],
    ],
    [
      'line that goes back',
      round(
        polyline(
          path('fee'),
          table(pointsType(money, money), [
            { at: 5, value: 1 },
            { at: 4, value: 1 },
          ]),
        ),
        1,
      ),
      ['table.overlap /of/table/value/1'],
    ],
    [
      'ragged matrix',
      matrix(
        path('minors'),
        path('minors'),
        table(gridType({ type: 'integer' }, { type: 'integer' }, money), {
          rows: [{}],
          columns: [{}],
          values: [[1, 2]],
        }),
      ),
      ['table.shape /table/value/values'],
    ],
  ])('has no %s', (_, expression, issues) => {
    expect(typeOf(expression)).toEqual(issues);
  });

  it('lets a table end where the rule says what lies beyond', () => {
    expect(typeOf(bands(path('fee'), table(bandsType(money, money), [{ upTo: 1, value: 1 }]), euro(9)))).toEqual(money);
  });
});
