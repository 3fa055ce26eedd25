import { unwrap } from '@cartella/core';
import { describe, expect, it } from 'vitest';
import { diffVersions, pairsAgainstLevel } from './versions';

const version = (name: string, schema: unknown) => ({ version: name, contract: { write: schema, read: schema } });
const summary = (pairs: readonly { before: string; after: string }[]) =>
  pairs.map(({ before, after }) => `${before} ${after}`);

describe('diffVersions', () => {
  it('compares every version with every later one and proves each break', () => {
    const pairs = unwrap(
      diffVersions([
        version('1.0.0', { maxLength: 5 }),
        version('1.1.0', { maxLength: 9 }),
        version('1.2.0', { maxLength: 7 }),
      ]),
    );
    expect(pairs.map(({ before, after, compatibility }) => [before, after, compatibility])).toEqual([
      ['1.0.0', '1.1.0', 'backward'],
      ['1.0.0', '1.2.0', 'backward'],
      ['1.1.0', '1.2.0', 'forward'],
    ]);
    expect(pairs[2]?.witnesses.writers?.instance).toBe('a'.repeat(8));
  });

  it('holds a level between neighbours, and over every leap when it is transitive', () => {
    const open = { type: 'object' };
    const pairs = unwrap(
      diffVersions([
        version('1', { ...open, properties: { a: { type: 'integer' } } }),
        version('2', open),
        version('3', { ...open, properties: { a: { type: 'string' } } }),
      ]),
    );
    expect(summary(pairsAgainstLevel(pairs, 'none'))).toEqual([]);
    expect(summary(pairsAgainstLevel(pairs.slice(0, 2), 'backward'))).toEqual([]);
    expect(summary(pairsAgainstLevel(pairs, 'backward'))).toEqual(['2 3']);
    expect(summary(pairsAgainstLevel(pairs, 'backward-transitive'))).toEqual(['1 3', '2 3']);
    expect(summary(pairsAgainstLevel(pairs, 'full'))).toEqual(['1 2', '2 3']);
  });

  it('refuses repeated versions and schemas that cannot be read, at their place', () => {
    const result = diffVersions([version('1', {}), version('1', { foo: 1 })]);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} /${path.join('/')}`)).toEqual([
      'versions.repeated /1/version',
      'schema.unknown-keyword /1/foo',
    ]);
  });
});
