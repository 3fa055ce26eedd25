import { civilDate, unwrap } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commonCodeOf,
  extendList,
  isCodeValidOn,
  isCodeWritableOn,
  labelOf,
  readCodeList,
  relabelList,
  restrictList,
} from '.';
import type { CodeEntry } from './code-list';
import { colours } from './code-list.fixtures';

const today = civilDate('2026-11-21');
const local = (code: string, more: Partial<CodeEntry>): CodeEntry => ({ code, label: { it: 'Locale' }, ...more });

function problemsOf(result: ReturnType<typeof extendList>): readonly string[] {
  return result.ok ? [] : result.issues.map((issue) => `${issue.code} /${issue.path.join('/')}`);
}

describe('extending a list', () => {
  it('adds entries that stand for a common one, or say that they do not', () => {
    const list = unwrap(
      extendList(colours, 'prova', [
        local('prova:rubino', { mapsTo: 'red' }),
        local('prova:tramonto', { local: true }),
      ]),
    );
    expect(isCodeWritableOn(list, 'prova:rubino', today)).toBe(true);
    expect(commonCodeOf(list, 'prova:rubino')).toBe('red');
    expect(commonCodeOf(list, 'prova:tramonto')).toBeUndefined();
    expect(commonCodeOf(list, 'red')).toBe('red');
    expect(commonCodeOf(list, 'nothing')).toBeUndefined();
  });

  it('refuses all at once what is not prefixed, not mapped, mapped twice or mapped to another addition', () => {
    expect(
      problemsOf(
        extendList(colours, 'prova', [
          local('rubino', { mapsTo: 'red' }),
          local('prova:', { local: true }),
          local('prova:a', {}),
          local('prova:b', { mapsTo: 'red', local: true }),
          local('prova:c', { mapsTo: 'prova:b' }),
          local('prova:d', { mapsTo: 'nothing' }),
        ]),
      ),
    ).toEqual([
      'code-list.unknown-mapping /5/mapsTo',
      'local-list.prefix /0/code',
      'local-list.prefix /1/code',
      'local-list.mapping /2/mapsTo',
      'local-list.mapping /3/mapsTo',
      'local-list.mapping /4/mapsTo',
      'local-list.mapping /5/mapsTo',
    ]);
  });

  it('refuses a namespace that could be taken for something else, and additions without shape', () => {
    expect(problemsOf(extendList(colours, 'A:B', []))).toEqual(['local-list.namespace /']);
    expect(problemsOf(extendList(colours, 'prova', [{} as CodeEntry]))).toEqual([
      'code-list.shape /0/code',
      'code-list.shape /0/label',
    ]);
  });

  it('leaves every common entry as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/)), (names) => {
        const additions = names.map((name) => local(`prova:${name}`, { local: true }));
        const list = unwrap(extendList(colours, 'prova', additions));
        expect(list.entries.slice(0, colours.entries.length)).toEqual(colours.entries);
        expect(readCodeList(list).ok).toBe(true);
      }),
    );
  });
});

describe('restricting a list', () => {
  it('hides from writing and lets reading stay', () => {
    const list = unwrap(restrictList(colours, ['red']));
    expect(isCodeWritableOn(list, 'red', today)).toBe(false);
    expect(isCodeValidOn(list, 'red', today)).toBe(true);
    expect(isCodeWritableOn(colours, 'red', today)).toBe(true);
  });

  it('refuses codes that the list does not have, and hiding everything', () => {
    expect(problemsOf(restrictList(colours, ['red', 'nothing']))).toEqual(['local-list.unknown-code /1']);
    expect(problemsOf(restrictList(colours, ['warm', 'red', 'orange']))).toEqual(['local-list.nothing-left /']);
  });
});

describe('relabelling a list', () => {
  it('changes words and nothing else', () => {
    const list = unwrap(relabelList(colours, { red: { it: 'Rosso fuoco' } }));
    expect(list.entries.map((entry) => labelOf(entry, 'it'))).toContain('Rosso fuoco');
    expect(list.entries.map(({ label: _, ...rest }) => rest)).toEqual(
      colours.entries.map(({ label: _, ...rest }) => rest),
    );
    expect(problemsOf(relabelList(colours, { __proto__x: { it: 'x' } }))).toEqual(['local-list.unknown-code /0']);
  });
});
