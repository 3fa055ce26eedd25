import { describe, expect, it } from 'vitest';
import {
  absenceOf,
  absent,
  ask,
  compile,
  declaredInputs,
  eq,
  evaluate,
  ge,
  type Inputs,
  isAbsence,
  orElse,
  path,
  present,
} from '..';

const value = (data: unknown, expression: Parameters<typeof evaluate>[0]) => {
  const result = evaluate(expression, { data });
  return result.known ? result.value : result.because.join();
};

describe('a value that is not there', () => {
  it.each<[unknown, unknown, unknown, unknown]>([
    // data, present, absent, absent for being refused
    [{ taxCode: 'X' }, true, false, false],
    [{ taxCode: '' }, true, false, false],
    [{ taxCode: false }, true, false, false],
    [{ taxCode: [] }, true, false, false],
    [{}, false, true, false],
    [null, false, true, false],
    [{ taxCode: null }, false, true, false],
    [{ taxCode: { absent: 'unknown' } }, false, true, false],
    [{ taxCode: { absent: 'refused' } }, false, true, true],
    [{ taxCode: { absent: 'not-applicable' } }, false, true, false],
    [{ taxCode: { absent: 'masked' } }, 'taxCode', 'taxCode', 'taxCode'],
    [{ taxCode: { absent: 'since 2020' } }, true, false, false],
  ])('is told apart by its kind: %j', (data, there, away, refused) => {
    expect(value(data, present('taxCode'))).toBe(there);
    expect(value(data, absent('taxCode'))).toBe(away);
    expect(value(data, absent('taxCode', 'refused'))).toBe(refused);
  });

  it('is known to be masked by who asks that', () => {
    expect(value({ a: { absent: 'masked' } }, absent('a', 'masked'))).toBe(true);
    expect(value({ a: { absent: 'refused' } }, absent('a', 'masked'))).toBe(false);
  });

  it('makes what it enters unknown because of its path', () => {
    for (const data of [{}, { a: null }, { a: { absent: 'refused' } }, { a: { absent: 'masked' } }])
      expect(value(data, eq(path('a'), 1))).toBe('a');
  });

  it('is that of the record around it', () => {
    expect(value({ person: { absent: 'refused' } }, absent('person.taxCode', 'refused'))).toBe(true);
    expect(value({ person: { absent: 'masked' } }, present('person.taxCode'))).toBe('person.taxCode');
    expect(value({ person: 'Maria' }, present('person.taxCode'))).toBe(false);
    expect(value({ person: [] }, present('person.length'))).toBe(false);
  });

  it('gives way to another value, unless it is only hidden from the reader', () => {
    const fee = orElse(path('isee'), 41_500);
    expect(value({ isee: 100 }, fee)).toBe(100);
    expect(value({}, fee)).toBe(41_500);
    expect(value({ isee: { absent: 'refused' } }, fee)).toBe(41_500);
    expect(value({ isee: { absent: 'masked' } }, fee)).toBe('isee');
    expect(value({}, ask(path('isee')))).toBe('isee');
    expect(value({}, orElse(path('a'), path('b')))).toBe('a,b');
  });

  it('is what a value of the wrong type counts as, once types are declared', () => {
    const inputs: Inputs = {
      born: { type: 'date' },
      cents: { type: 'money' },
      ratio: { type: 'number' },
      yes: { type: 'boolean' },
      name: { type: 'text' },
      list: { type: 'list', of: { type: 'text' } },
      span: { type: 'period' },
    };
    const typed = (name: string, given: unknown) =>
      compile(path(name), declaredInputs(inputs))({ data: { [name]: given } }).known;
    const good = { born: '2024-02-29', cents: 5, ratio: 0.5, yes: false, name: '' };
    for (const [name, given] of Object.entries(good)) expect([name, typed(name, given)]).toEqual([name, true]);
    const bad = { born: '2023-02-29', cents: 0.5, ratio: Number.NaN, yes: 'true', name: 7, list: {}, span: [] };
    for (const [name, given] of Object.entries(bad)) expect([name, typed(name, given)]).toEqual([name, false]);
    expect(compile(path('cents'), declaredInputs(inputs))({ data: { cents: -0 } })).toEqual({ known: true, value: 0 });
    const guard = ge(path('born'), '2000-01-01');
    expect(compile(guard, declaredInputs(inputs))({ data: { born: 'yesterday' } })).toEqual({
      known: false,
      because: ['born'],
    });
  });

  it('is recognised by whoever reads records', () => {
    expect(isAbsence({ absent: 'refused' })).toBe(true);
    expect(isAbsence({ absent: 'gone' })).toBe(false);
    expect([undefined, null, { absent: 'masked' }, 0].map(absenceOf)).toEqual([
      'not-asked',
      'not-asked',
      'masked',
      undefined,
    ]);
  });
});
