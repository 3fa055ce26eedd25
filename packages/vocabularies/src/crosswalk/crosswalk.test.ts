import { civilDate } from '@cartella/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vocabularySet } from '../code-list';
import { colours } from '../code-list/code-list.fixtures';
import {
  type Crosswalk,
  type CrosswalkPair,
  checkCrosswalk,
  codeIn,
  composeCrosswalks,
  crosswalk,
  invertCrosswalk,
} from '.';

const make = (from: string, to: string, pairs: readonly CrosswalkPair[]): Crosswalk => ({
  id: `${from}-to-${to}`,
  version: '1.0.0',
  label: { it: 'Prova' },
  sources: [{ title: 'Invented for tests', licence: 'CC0-1.0', retrieved: civilDate('2026-01-01') }],
  from,
  to,
  pairs,
});

const local = make('local', 'siuss-benefits', [
  { from: 'lunch', to: 'A2.13', relation: 'broader' },
  { from: 'laundry', to: 'A2.13', relation: 'broader' },
  { from: 'home-care', to: 'A2.07', relation: 'exact' },
  { from: 'home-care', to: 'A2.08', relation: 'related' },
  { from: 'care', to: 'A2.07', relation: 'narrower' },
  { from: 'care', to: 'A2.08', relation: 'narrower' },
  { from: 'either', to: 'A2.07', relation: 'broader' },
  { from: 'either', to: 'A2.08', relation: 'broader' },
]);
const survey = make('siuss-benefits', 'istat-services', [
  { from: 'A2.07', to: 'HOMECARE', relation: 'exact' },
  { from: 'A2.13', to: 'OTHERHOME', relation: 'broader' },
]);

describe('a crosswalk', () => {
  it('tells every code reached and what it is to the one left', () => {
    expect(crosswalk(local, 'home-care')).toEqual([
      { code: 'A2.07', relation: 'exact' },
      { code: 'A2.08', relation: 'related' },
    ]);
    expect(crosswalk(local, 'nothing')).toEqual([]);
  });

  it('gives the one code to send, and none when a person must choose', () => {
    expect(codeIn(local, 'home-care')).toBe('A2.07');
    expect(codeIn(local, 'lunch')).toBe('A2.13');
    expect(codeIn(local, 'care')).toBeUndefined();
    expect(codeIn(local, 'either')).toBeUndefined();
  });

  it('leads through another one: local, SIUSS, survey', () => {
    const whole = composeCrosswalks(local, survey);
    expect([whole.from, whole.to]).toEqual(['local', 'istat-services']);
    expect(codeIn(whole, 'home-care')).toBe('HOMECARE');
    expect(crosswalk(whole, 'lunch')).toEqual([{ code: 'OTHERHOME', relation: 'broader' }]);
    expect(crosswalk(whole, 'care')).toEqual([{ code: 'HOMECARE', relation: 'narrower' }]);
  });

  it('knows only that two ends are related when the steps go opposite ways', () => {
    const down = make('siuss-benefits', 'local2', [{ from: 'A2.13', to: 'dinner', relation: 'narrower' }]);
    expect(crosswalk(composeCrosswalks(local, down), 'lunch')).toEqual([{ code: 'dinner', relation: 'related' }]);
  });

  it('says the same when walked back twice, and composes with "the same" without change', () => {
    const relation = fc.constantFrom('exact', 'broader', 'narrower', 'related') as fc.Arbitrary<
      CrosswalkPair['relation']
    >;
    const pair = fc.record({ from: fc.constantFrom('a', 'b', 'c'), to: fc.constantFrom('x', 'y', 'z'), relation });
    const pairs = fc.uniqueArray(pair, { selector: ({ from, to }) => from + to });
    const same = make(
      'to',
      'to',
      ['x', 'y', 'z'].map((code) => ({ from: code, to: code, relation: 'exact' as const })),
    );
    fc.assert(
      fc.property(pairs, (some) => {
        const map = make('from', 'to', some);
        expect(invertCrosswalk(invertCrosswalk(map)).pairs).toEqual(map.pairs);
        expect(composeCrosswalks(map, same).pairs).toEqual(map.pairs);
      }),
    );
  });

  it('is checked against the lists that it joins', () => {
    const map = make('colours', 'colours', [
      { from: 'red', to: 'warm', relation: 'broader' },
      { from: 'red', to: 'warm', relation: 'exact' },
      { from: 'red', to: 'nothing', relation: 'exact' },
    ]);
    const problemsOf = (value: Crosswalk) => {
      const checked = checkCrosswalk(value, vocabularySet(colours));
      return checked.ok ? [] : checked.issues.map((issue) => `${issue.code} /${issue.path.join('/')}`);
    };
    expect(problemsOf(map)).toEqual(['crosswalk.unknown-code /pairs/2/to', 'crosswalk.duplicate-pair /pairs/1']);
    expect(problemsOf(make('colours', '__proto__', []))).toEqual(['crosswalk.unknown-list /to']);
    expect(problemsOf(make('colours', 'colours', []))).toEqual([]);
  });
});
