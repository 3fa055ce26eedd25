import { civilDate } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import {
  bands,
  bandsType,
  clamp,
  divide,
  type Expression,
  euro,
  evaluate,
  gridType,
  incidence,
  matrix,
  max,
  member,
  min,
  multiply,
  path,
  pointsType,
  polyline,
  round,
  subtract,
  table,
  today,
  type ValueType,
  type VocabularyLookup,
} from '..';

const money: ValueType = { type: 'money' };
const value = (expression: Expression, data: unknown = {}) => {
  const result = evaluate(expression, { data });
  return result.known ? result.value : result.because;
};

describe('a table', () => {
  // Four bands of a town nursery, `fino a 6.500 € gratuita …`.
  const rows = table(bandsType(money, money), [
    { upTo: 650_000, value: 0 },
    { upTo: 1_250_000, value: 10_300 },
    { below: 2_700_000, value: 23_200 },
    { value: 46_500 },
  ]);

  it('gives the value of a band, its upper end included or not as it says', () => {
    const fee = bands(path('isee'), rows);
    const at = (isee: number) => value(fee, { isee });
    expect([-5, 650_000, 650_001, 1_250_000, 1_250_001, 2_699_999, 2_700_000].map(at)).toEqual([
      0, 0, 10_300, 10_300, 23_200, 23_200, 46_500,
    ]);
    expect(value(bands(divide(path('isee'), 3), rows), { isee: 1_950_001 })).toBe(10_300);
    expect(value(fee)).toEqual(['isee']);
  });

  it('says what it is told of values beyond its last band, and nothing otherwise', () => {
    const short = table(bandsType({ type: 'text' }, { type: 'number' }), [
      { is: 'full', value: 1 },
      { is: 'part', value: 0.7 },
    ]);
    expect(value(bands(path('time'), short), { time: 'part' })).toBe(0.7);
    expect(value(bands(path('time'), short, 0.5), { time: 'other' })).toBe(0.5);
    expect(value(bands(path('time'), short), { time: 'other' })).toEqual(['time']);
    expect(value(bands(path('time'), short), { time: 4 })).toEqual(['time']);
  });

  it('is crossed by two keys', () => {
    const grid = table(gridType(money, { type: 'integer' }, { type: 'number' }), {
      rows: [{ upTo: 400_000 }, { upTo: 700_000 }, { upTo: 1_000_000 }],
      columns: [{ upTo: 2 }, { upTo: 3 }, {}],
      values: [
        [1, 1, 1],
        [0.3, 0.4, 0.5],
        [0, 0.3, 0.4],
      ],
    });
    const discount = matrix(path('isee'), path('minors'), grid, 0);
    expect(value(discount, { isee: 400_001, minors: 3 })).toBe(0.4);
    expect(value(discount, { isee: 1_000_000, minors: 7 })).toBe(0.4);
    expect(value(discount, { isee: 1_000_001, minors: 7 })).toBe(0);
    expect(value(discount)).toEqual(['isee', 'minors']);
  });

  it('is a line between points, level outside, with jumps after their point', () => {
    // Free up to 4,500; then from 30 to 280 euro at 30,000; then from 280 to 415 at 35,000.
    const points = table(pointsType(money, money), [
      { at: 450_000, value: 0 },
      { at: 450_000, value: 3_000 },
      { at: 3_000_000, value: 28_000 },
      { at: 3_500_000, value: 41_500 },
    ]);
    const fee = round(polyline(path('isee'), points), 1);
    const at = (isee: number) => value(fee, { isee });
    expect([0, 450_000, 450_001, 1_725_000, 3_000_000, 3_250_000, 3_500_000, 9_000_000].map(at)).toEqual([
      0, 0, 3_000, 15_500, 28_000, 34_750, 41_500, 41_500,
    ]);
  });
});

describe('amounts', () => {
  it('bring a rent to a share of the income, up to a limit (L. 9 dicembre 1998, n. 431)', () => {
    const aid = round(incidence(path('rent'), path('isee'), 0.14, euro(3_098.74)), 1);
    expect(value(aid, { rent: 480_000, isee: 1_000_000 })).toBe(309_874);
    expect(value(aid, { rent: 300_000, isee: 1_000_000 })).toBe(160_000);
    expect(value(aid, { rent: 100_000, isee: 1_000_000 })).toBe(0);
    expect(value(aid, { rent: 300_000 })).toEqual(['isee']);
  });

  it('are kept between ends, and are the least or the greatest', () => {
    expect(value(clamp(path('a'), 0, 10), { a: 15 })).toBe(10);
    expect(value(clamp(path('a'), 0), { a: -1 })).toBe(0);
    expect(value(clamp(path('a'), path('b'), path('c')), { a: 15 })).toEqual(['b', 'c']);
    expect(value(min(path('a'), 2, path('b')), { a: 3, b: 0.5 })).toBe(0.5);
    expect(value(max('2026-01-01', '2026-02-01'))).toBe('2026-02-01');
    expect(value(max(path('a'), 3), { a: true })).toEqual(['a']);
  });

  it('have no quotient by zero, because of what is zero', () => {
    expect(value(divide(path('rent'), path('isee')), { rent: 5, isee: 0 })).toEqual(['isee']);
    expect(value(divide(1, subtract(2, 2)))).toEqual(['$arithmetic']);
    expect(value(multiply(path('a'), path('b')))).toEqual(['a', 'b']);
  });
});

describe('a vocabulary', () => {
  const vocabularies: VocabularyLookup = (id, code, on) =>
    id !== 'areas' ? undefined : code === 'FAM' && on < '2026-01-01' ? { group: 'minors' } : null;
  const on = (day: string, code: unknown) => ({ data: { area: code }, date: civilDate(day), vocabularies });

  it('has a code on a date, with a property', () => {
    const isMinors = member(path('area'), 'areas', { property: 'group', is: ['minors', 'elders'] });
    expect(evaluate(isMinors, on('2025-12-31', 'FAM'))).toEqual({ known: true, value: true });
    expect(evaluate(isMinors, on('2026-01-01', 'FAM'))).toEqual({ known: true, value: false });
    expect(evaluate(member(path('area'), 'areas'), on('2025-01-01', 'XXX'))).toEqual({ known: true, value: false });
    const aged = member(path('area'), 'areas', { property: 'group', is: ['elders'], on: '2020-01-01' });
    expect(evaluate(aged, on('2026-01-01', 'FAM'))).toEqual({ known: true, value: false });
  });

  it('that is not at hand makes the matter unknown', () => {
    expect(evaluate(member(path('area'), 'places'), on('2025-01-01', 'X'))).toEqual({
      known: false,
      because: ['$vocabulary.places'],
    });
    expect(evaluate(member(path('area'), 'areas', { on: today() }), { data: {} })).toEqual({
      known: false,
      because: ['area', '$today'],
    });
  });
});
