import { describe, expect, it } from 'vitest';
import { combineUnits, parseUnit, unitOf } from './unit';

describe('units', () => {
  it('are written in one way', () => {
    expect(unitOf({ type: 'money', unit: 'EUR/month' })).toBe('EUR/month');
    expect(unitOf({ type: 'number', unit: 'm*EUR/day/m' })).toBe('EUR/day');
    expect(unitOf({ type: 'money' })).toBe('EUR');
    expect(unitOf({ type: 'integer' })).toBe('');
    expect(unitOf({ type: 'integer', unit: '1/year' })).toBe('1/year');
  });

  it('multiply and divide', () => {
    expect(combineUnits('EUR/month', 'month', 1)).toBe('EUR');
    expect(combineUnits('EUR/year', 'month/year', -1)).toBe('EUR/month');
    expect(combineUnits('', 'year', -1)).toBe('1/year');
    expect(combineUnits('m', 'm', 1)).toBe('m*m');
    expect(combineUnits('day', 'day', -1)).toBe('');
  });

  it('are refused when they are not written so', () => {
    for (const unit of ['', '€', 'EUR//month', '/month', 'a b', 'EUR/1', 'a/b/c/d/e/f/g'])
      expect(parseUnit(unit)).toBeUndefined();
  });
});
