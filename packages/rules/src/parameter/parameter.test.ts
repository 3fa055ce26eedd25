import { civilDate, type Norm } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { checkParameters, evaluate, le, orElse, type Parameter, parameter, path, valueOn } from '..';

const norm: Norm = { urn: 'urn:nir:stato:decreto.legge:2023-05-04;48', article: 'art. 2, c. 2, lett. b' };
const limit: Parameter = {
  id: 'adi.isee-limit',
  type: 'money',
  unit: 'EUR/year',
  values: [
    { from: '2024-01-01', to: '2024-12-31', value: 936_000, norm },
    { from: '2025-01-01', value: 1_014_000, norm },
  ],
};
const on = (day: string) => ({ data: { isee: 1_000_000 }, date: civilDate(day), parameters: [limit] });

describe('a parameter', () => {
  it('is worth what it was on the date', () => {
    const guard = le(path('isee'), parameter('adi.isee-limit'));
    expect(evaluate(guard, on('2024-12-31'))).toEqual({ known: true, value: false });
    expect(evaluate(guard, on('2025-01-01'))).toEqual({ known: true, value: true });
    expect(evaluate(guard, on('2023-12-31'))).toEqual({ known: false, because: ['$parameter.adi.isee-limit'] });
    expect(valueOn(limit, civilDate('2024-06-01'))?.value).toBe(936_000);
  });

  it('can be asked at another date than that of the decision', () => {
    const then = parameter('adi.isee-limit', path('presentedOn'));
    const context = { ...on('2026-01-01'), data: { presentedOn: '2024-03-01' } };
    expect(evaluate(then, context)).toEqual({ known: true, value: 936_000 });
  });

  it('is unknown where it is not given, and no missing policy takes its place', () => {
    const context = { data: {}, date: civilDate('2025-01-01') };
    expect(evaluate(orElse(parameter('other'), 1), context)).toEqual({ known: false, because: ['$parameter.other'] });
    expect(evaluate(orElse(parameter('adi.isee-limit'), 1), on('2020-01-01'))).toEqual({ known: true, value: 1 });
  });
});

describe('untrusted parameters', () => {
  const { values } = limit;
  const [first, second] = values as [Parameter['values'][0], Parameter['values'][0]];

  it('are accepted when each value follows the one before', () => {
    expect(checkParameters(JSON.parse(JSON.stringify([limit])))).toEqual({ ok: true, value: [limit] });
  });

  it.each<[string, unknown, string, readonly (string | number)[]]>([
    ['no list', {}, 'expression.shape', []],
    ['the same id twice', [limit, limit], 'parameter.duplicate', [1, 'id']],
    ['no value', [{ ...limit, values: [] }], 'parameter.empty', [0, 'values']],
    [
      'a value after an open one',
      [{ ...limit, values: [{ ...first, to: undefined }, second] }],
      'parameter.overlap',
      [0, 'values', 1],
    ],
    [
      'two values at a time',
      [{ ...limit, values: [first, { ...second, from: '2024-12-31' }] }],
      'parameter.overlap',
      [0, 'values', 1],
    ],
    [
      'a day without value',
      [{ ...limit, values: [first, { ...second, from: '2025-01-02' }] }],
      'parameter.gap',
      [0, 'values', 1],
    ],
    [
      'a value of another type',
      [{ ...limit, values: [{ ...first, value: 9.5 }] }],
      'expression.constant',
      [0, 'values', 0, 'value'],
    ],
    [
      'an end before its beginning',
      [{ ...limit, values: [{ ...first, to: '2023-01-01' }] }],
      'expression.shape',
      [0, 'values', 0, 'to'],
    ],
    [
      'a value without norm',
      [{ ...limit, values: [{ ...first, norm: undefined }] }],
      'expression.shape',
      [0, 'values', 0, 'norm'],
    ],
  ])('are refused with %s', (_, json, code, path) => {
    expect(checkParameters(json)).toMatchObject({ ok: false, issues: [{ code, path }] });
  });
});
