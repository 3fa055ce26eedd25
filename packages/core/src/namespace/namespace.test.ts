import { describe, expect, it } from 'vitest';
import { isNamespace, isUnderNamespace, namespacePattern } from '.';

describe('a namespace', () => {
  it.each(['c_h501', 'asl-3', 'x', 'regione_umbria', 'a'.repeat(40)])('may be %s', (name) => {
    expect(isNamespace(name)).toBe(true);
  });

  it.each([
    '',
    '3a',
    'C_H501',
    'a:b',
    'a.b',
    'a b',
    '_a',
    'è',
    'ext',
    'data',
    'constructor',
    '__proto__',
    'a'.repeat(41),
    7,
    undefined,
  ])('may not be %j', (name) => {
    expect(isNamespace(name)).toBe(false);
  });

  it('begins the codes that are under it', () => {
    expect(isUnderNamespace('c_x001:mobility', 'c_x001')).toBe(true);
    expect(
      ['c_x001:', 'c_x001', 'c_x0012:mobility', 'mobility'].map((name) => isUnderNamespace(name, 'c_x001')),
    ).toEqual(Array(4).fill(false));
  });

  it('has a shape that others put into their own patterns', () => {
    const code = new RegExp(`^(?:${namespacePattern}:)?[a-z-]+$`);
    expect(['c_x001:mobility', 'mobility', 'C:mobility'].map((name) => code.test(name))).toEqual([true, true, false]);
  });
});
