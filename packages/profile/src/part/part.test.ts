import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldNameSchema, isSafePattern, NormSchema, PartIdSchema, PlainTextSchema } from '.';

describe('a text of a layer', () => {
  it.each([
    'Età < 18 anni',
    'ISEE ≤ 6.000 €',
    'Riga uno\nRiga due',
    'a < b > c',
    'L’assistente sociale',
    '👩‍👧 nucleo',
  ])('may be %j', (text) => {
    expect(PlainTextSchema.safeParse(text).success).toBe(true);
  });

  it.each([
    '<script>alert(1)</script>',
    'ciao <img src=x onerror=alert(1)>',
    '</p>',
    '<!-- -->',
    'JavaScript:alert(1)',
    'java\u0000script',
    'prima riga\nvbscript:x',
    'rovesciato \u202e',
    'isolato \u2066',
    'campanella \u0007',
    '',
  ])('may not be %j', (text) => {
    expect(PlainTextSchema.safeParse(text).success).toBe(false);
  });

  it('takes every printable text without angle brackets, and answers soon', () => {
    const printable = fc.string({ unit: fc.constantFrom(...'abc àèì 0-9(){}&:;,.!?\n'), minLength: 1, maxLength: 200 });
    fc.assert(fc.property(printable, (text) => PlainTextSchema.safeParse(text).success));
    const start = performance.now();
    PlainTextSchema.safeParse(`${'javascript'.repeat(390)}`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('a pattern of a layer', () => {
  it.each(['^[A-Z]{2}\\d{5}$', '^(?:[a-z]+-)?[0-9]{1,3}$', '^(?<year>\\d{4})$', '(?:ab){2}c*', '[)*+(]+', '\\(a+\\)+'])(
    'may be %s',
    (pattern) => {
      expect(isSafePattern(pattern)).toBe(true);
    },
  );

  it.each(['(a+)+$', '(?:a*)*', '((?:a|b+)c?)+', '(a+){2,}', '(a)\\1', '(?=a)', '(?<!a)b', '\\ba', '(', '[', 'a{2,1}'])(
    'may not be %s',
    (pattern) => {
      expect(isSafePattern(pattern)).toBe(false);
    },
  );
});

describe('a name of a layer', () => {
  it.each(['quartiere', 'dataDiNascita2', 'x'])('of a field may be %s', (name) => {
    expect(FieldNameSchema.safeParse(name).success).toBe(true);
  });

  it.each([
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'absent',
    'prototype',
    '__proto__',
    'Quartiere',
    'un-nome',
    '1a',
    'è',
    '',
  ])('of a field may not be %j', (name) => {
    expect(FieldNameSchema.safeParse(name).success).toBe(false);
  });

  it('of a part is in lower case, under a namespace or not', () => {
    const names = ['c_x001:colloquio', 'colloquio-di-rete', 'C:x', 'a:b:c', ':a', 'a:'];
    expect(names.map((name) => PartIdSchema.safeParse(name).success)).toEqual([true, true, false, false, false, false]);
  });

  it('of an act is a URN', () => {
    const urns = [
      'urn:nir:stato:legge:2000-11-08;328',
      'urn:nir:comune.borgo.esempio:delibera:2023;1',
      'https://example.org',
      'urn:',
    ];
    expect(urns.map((urn) => NormSchema.safeParse({ urn }).success)).toEqual([true, true, false, false]);
  });
});
