import { KitError } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { annotate, code, date, eq, euro, isIn, item, list, path, present, quantity, today } from '..';

describe('builders', () => {
  it('write canonical JSON', () => {
    expect(eq(path(['person', 'kind']), 'PaIS')).toEqual({
      op: 'eq',
      left: { op: 'path', path: 'person.kind' },
      right: { op: 'literal', type: 'text', value: 'PaIS' },
    });
    expect(item()).toEqual({ op: 'path', path: 'item' });
    expect(present(path('a.b'))).toEqual({ op: 'present', path: 'a.b' });
    expect(isIn(path('a'), path('b'))).toEqual({ op: 'in', of: path('a'), list: path('b') });
    expect(euro(0.9, 'EUR/day')).toEqual({ op: 'literal', type: 'money', value: 90, unit: 'EUR/day' });
    expect(euro(3_098.74)).toEqual({ op: 'literal', type: 'money', value: 309_874 });
    expect([quantity(1), quantity(0.5)].map((node) => 'type' in node && node.type)).toEqual(['integer', 'number']);
    expect([list([]), list([1]), list([1, 0.5]), list(['a', 1])].map((node) => 'of' in node && node.of)).toEqual([
      { type: 'text' },
      { type: 'integer' },
      { type: 'number' },
      { type: 'text' },
    ]);
    expect(code('A', 'areas')).toEqual({ op: 'literal', type: 'code', value: 'A', vocabulary: 'areas' });
    expect(annotate(today(), { code: 'x' })).toEqual({ op: 'today', code: 'x' });
  });

  it('throw at the programmer who writes what no constant can be', () => {
    for (const mistake of [
      () => euro(0.001),
      () => euro(Number.NaN),
      () => date('2026-02-30'),
      () => quantity(Number.POSITIVE_INFINITY),
    ])
      expect(mistake).toThrow(KitError);
  });
});
