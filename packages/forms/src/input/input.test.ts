import { civilDate, fromDayNumber, toDayNumber } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldType } from '../compiled-form';
import { formatInput, parseInput } from './input';

const understood = (type: FieldType, text: string) => {
  const parsed = parseInput(type, text, 2026);
  return parsed.ok ? parsed.value : parsed.issues.map(({ code }) => code);
};

describe('what people type', () => {
  it.each<[FieldType, string, unknown]>([
    ['date', '3/2/84', '1984-02-03'],
    ['date', '03.02.1984', '1984-02-03'],
    ['date', '3-2-1984', '1984-02-03'],
    ['date', '3 2 1984', '1984-02-03'],
    ['date', '03021984', '1984-02-03'],
    ['date', '1984-02-03', '1984-02-03'],
    ['date', ' 3/2/1984 ', '1984-02-03'],
    ['date', '1/1/36', '2036-01-01'],
    ['date', '1/1/37', '1937-01-01'],
    ['money', '12,5', 1250],
    ['money', '1.234,50', 123_450],
    ['money', '€ 12', 1200],
    ['money', '-3,00', -300],
    ['number', '12,5', 12.5],
    ['number', '12.5', 12.5],
    ['integer', '+7', 7],
    ['tax-code', ' fttzro 80a41 h501h ', 'FTTZRO80A41H501H'],
    ['text', '  Zora\tFittizia\n', 'Zora Fittizia'],
    ['text', 'a\u202Eb\u0000c', 'abc'],
    ['long-text', 'prima\r\nseconda', 'prima\nseconda'],
    ['long-text', '\u0007', undefined],
    ['text', '   ', undefined],
    ['date', '', undefined],
  ])('is understood as %s: %j is %j', (type, text, value) => {
    expect(understood(type, text)).toEqual(value);
  });

  it.each<[FieldType, string, string]>([
    ['date', 'ieri', 'input.date'],
    ['date', '3/2', 'input.date'],
    ['money', '12.50', 'input.money'],
    ['money', 'dodici', 'input.money'],
    ['number', '1.500', 'input.number'],
    ['number', '1e5', 'input.number'],
    ['integer', '1,5', 'input.integer'],
    ['integer', '1234567890123456', 'input.integer'],
  ])('is not guessed at: as %s, %j is told with %s', (type, text, code) => {
    expect(understood(type, text)).toEqual([code]);
  });

  it('is a day that exists', () => {
    expect(parseInput('date', '30/02/1984', 2026).ok).toBe(false);
  });

  it('is never quoted in the issue', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<FieldType>('date', 'money', 'number', 'integer'),
        fc.string({ minLength: 4 }),
        (type, text) => {
          const parsed = parseInput(type, `#${text}#`, 2026);
          expect(JSON.stringify(parsed)).not.toContain(`#${text}#`);
          expect(parsed.ok).toBe(false);
        },
      ),
    );
  });
});

describe('a value written and read again', () => {
  const again = (type: FieldType, value: unknown) => understood(type, formatInput(type, value, 'it'));

  it('is the same day', () => {
    const days = fc.integer({ min: toDayNumber(civilDate('1000-01-01')), max: toDayNumber(civilDate('2999-12-31')) });
    fc.assert(fc.property(days, (day) => again('date', fromDayNumber(day)) === fromDayNumber(day)));
  });

  it('is the same amount, to the cent', () => {
    fc.assert(fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (cents) => again('money', cents) === cents));
  });

  it('is the same number', () => {
    const number = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(number, ([digits, decimals]) => again('number', digits / 10 ** decimals) === digits / 10 ** decimals),
    );
    fc.assert(fc.property(fc.integer(), (value) => again('integer', value) === value));
  });

  it('is written as nothing when it is the reason of an absence', () => {
    expect(formatInput('date', { absent: 'refused' }, 'it')).toBe('');
  });
});
