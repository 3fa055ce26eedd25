import { civilDate } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeEntry, codeListIssue, readCodeList } from '.';
import { colours } from './code-list.fixtures';

const entry = (code: string, more: Partial<CodeEntry> = {}): CodeEntry => ({ code, label: { it: code }, ...more });

function problemsOf(value: unknown): readonly string[] {
  const read = readCodeList(value);
  return read.ok ? [] : read.issues.map((issue) => `${issue.code} /${issue.path.join('/')}`);
}

describe('reading a list from outside', () => {
  it('accepts a sound list and gives it back', () => {
    expect(readCodeList(JSON.parse(JSON.stringify(colours)))).toEqual({ ok: true, value: colours });
  });

  it('tells everything that is wrong with the shape, at its place', () => {
    expect(
      problemsOf({
        ...colours,
        id: 'Not An Id',
        entries: [{ code: '', label: {} }, null, entry('ok', { unverified: false as never })],
      }),
    ).toEqual([
      'code-list.shape /id',
      'code-list.shape /entries/0/code',
      'code-list.shape /entries/0/label',
      'code-list.shape /entries/1',
      'code-list.shape /entries/2/unverified',
    ]);
  });

  it('wants a source with its licence', () => {
    expect(problemsOf({ ...colours, sources: [] })).toEqual(['code-list.shape /sources']);
    expect(problemsOf({ ...colours, sources: [{ title: 'x', retrieved: '2026-02-30' }] })).toEqual([
      'code-list.shape /sources/0/licence',
      'code-list.shape /sources/0/retrieved',
    ]);
  });

  it.each<[string, readonly CodeEntry[], string]>([
    [
      'a day that does not exist',
      [entry('a', { validFrom: '2026-02-30' as never })],
      'code-list.date /entries/0/validFrom',
    ],
    [
      'an end before the beginning',
      [entry('a', { validFrom: civilDate('2026-01-02'), validTo: civilDate('2026-01-01') })],
      'code-list.period-order /entries/0/validTo',
    ],
    ['the same code twice', [entry('a'), entry('a')], 'code-list.duplicate-code /entries/1/code'],
    [
      'periods of one code that share a day',
      [entry('a', { validTo: civilDate('2000-01-01') }), entry('a', { validFrom: civilDate('2000-01-01') })],
      'code-list.duplicate-code /entries/1/code',
    ],
    [
      'a successor that is not there',
      [entry('a', { replacedBy: ['b'] })],
      'code-list.unknown-replacement /entries/0/replacedBy/0',
    ],
    [
      'an entry that succeeds itself',
      [entry('a', { replacedBy: ['a'] })],
      'code-list.replaced-by-itself /entries/0/replacedBy/0',
    ],
    ['a parent that is not there', [entry('a', { parent: 'b' })], 'code-list.unknown-parent /entries/0/parent'],
    ['a mapping that leads nowhere', [entry('a', { mapsTo: 'b' })], 'code-list.unknown-mapping /entries/0/mapsTo'],
  ])('refuses %s', (_, entries, problem) => {
    expect(problemsOf({ ...colours, entries })).toEqual([problem]);
  });

  it('refuses entries that are above themselves, and only those', () => {
    const circle = [entry('a', { parent: 'b' }), entry('b', { parent: 'a' }), entry('c', { parent: 'a' })];
    expect(problemsOf({ ...colours, entries: circle })).toEqual([
      'code-list.parent-cycle /entries/0/parent',
      'code-list.parent-cycle /entries/1/parent',
    ]);
  });

  it('accepts periods of one code that touch without sharing a day', () => {
    const periods = [
      entry('a', { validTo: civilDate('1999-12-31') }),
      entry('a', { validFrom: civilDate('2000-01-01') }),
    ];
    expect(problemsOf({ ...colours, entries: periods })).toEqual([]);
  });

  it('never crashes, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readCodeList(value).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.anything()), (entries) => {
        const read = readCodeList({ ...colours, entries });
        expect(
          read.ok || read.issues.every((issue) => Object.values(codeListIssue).includes(issue.code as never)),
        ).toBe(true);
      }),
    );
  });
});
