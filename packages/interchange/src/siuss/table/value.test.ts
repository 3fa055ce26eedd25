import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, checkValue, date, hours, integer, readValue, text, writeValue } from '.';

describe('Values of a layout', () => {
  it('keep amounts exact to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(readValue(amount, writeValue(amount, cents))).toEqual({ value: cents });
      }),
    );
    expect(writeValue(amount, 123_450)).toBe('1234.50');
    expect(readValue(amount, ' +12.5 ')).toEqual({ value: 1250 });
    expect(readValue(amount, '.5')).toEqual({ value: 50 });
    expect(readValue(amount, '5.')).toEqual({ value: 500 });
    expect(readValue(amount, '-0.00')).toEqual({ value: 0 });
  });

  it.each(['', '.', '12,5', '1e3', '12.345', 'NaN', '0x10', '99999999999999999999'])(
    'refuse %j as an amount',
    (raw) => {
      expect(readValue(amount, raw)).toEqual({ problem: { code: 'siuss.not-an-amount' } });
    },
  );

  it('keep hours and minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 744 }), (minutes) => {
        expect(readValue(hours, writeValue(hours, minutes))).toEqual({ value: minutes });
      }),
    );
    expect(readValue(hours, '2.59')).toEqual({ value: 179 });
    expect(readValue(hours, '2')).toEqual({ value: 120 });
    expect(readValue(hours, '2.75')).toEqual({ problem: { code: 'siuss.not-hours' } });
    expect(readValue(hours, '-1')).toEqual({ problem: { code: 'siuss.not-hours' } });
  });

  it('take days of the calendar without time zones', () => {
    expect(readValue(date, '2024-02-29')).toEqual({ value: '2024-02-29' });
    for (const raw of [' 2024-02-29 ', '2023-02-29', '2024-02-29Z', '29/02/2024', '']) {
      expect(readValue(date, raw)).toEqual({ problem: { code: 'siuss.not-a-date' } });
    }
  });

  it('count characters, not the units they are stored in', () => {
    const name = text({ min: 2, max: 3 });
    expect(readValue(name, '😀😀😀')).toEqual({ value: '😀😀😀' });
    expect(readValue(name, '😀')).toEqual({ problem: { code: 'siuss.too-short', params: { limit: 2 } } });
    expect(readValue(name, 'abcd')).toEqual({ problem: { code: 'siuss.too-long', params: { limit: 3 } } });
  });

  it('keep whole numbers within their bounds', () => {
    const months = integer({ min: 1, max: 12 });
    expect(readValue(months, '012')).toEqual({ value: 12 });
    expect(readValue(months, '13')).toEqual({ problem: { code: 'siuss.out-of-range', params: { min: 1, max: 12 } } });
    expect(readValue(months, '1.0')).toEqual({ problem: { code: 'siuss.not-whole' } });
  });

  it('never repeat the value in what they say is wrong', () => {
    const problems = [
      checkValue(text({ max: 2 }), 'Segreto'),
      checkValue(amount, 1.5),
      checkValue(date, 'Segreto'),
      checkValue(text(), '\u0000Segreto'),
    ];
    expect(problems).not.toContain(undefined);
    expect(JSON.stringify(problems)).not.toContain('Segreto');
  });
});
