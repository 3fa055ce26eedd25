import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPatterns } from '../schema';
import { findText, type TextDemand } from './search';

const textOf = (demand: TextDemand) => {
  const answer = findText(demand);
  return answer.kind === 'found' ? answer.text : answer.kind;
};
const matching = (...sources: string[]) => sources.map((source) => ({ source, matches: true }));
const apart = (source: string, other: string) => [
  { source, matches: true },
  { source: other, matches: false },
];

describe('findText', () => {
  it('finds a shortest readable text', () => {
    expect(textOf({})).toBe('');
    expect(textOf({ minLength: 3 })).toBe('aaa');
    expect(textOf({ patterns: matching('^[A-Z]{2}\\d$') })).toBe('AA0');
    expect(textOf({ patterns: matching('b$', '^a') })).toBe('ab');
  });

  it('proves that there is none', () => {
    expect(textOf({ patterns: matching('^a$', '^b$') })).toBe('none');
    expect(textOf({ patterns: matching('^\\d{5}$'), maxLength: 4 })).toBe('none');
    expect(textOf({ patterns: matching('^[ab]$'), excluded: ['a', 'b'] })).toBe('none');
    expect(textOf({ minLength: 3, maxLength: 2 })).toBe('none');
  });

  it('decides inclusion between patterns', () => {
    expect(textOf({ patterns: apart('^[a-c]+$', '^[a-z]+$') })).toBe('none');
    expect(textOf({ patterns: apart('^[a-z]+$', '^[a-c]+$') })).toBe('d');
    expect(textOf({ patterns: apart('^\\d{5}$', '^[0-9]{5}$') })).toBe('none');
    expect(textOf({ patterns: apart(formatPatterns.date, '^\\d{4}-\\d{2}-\\d{2}$') })).toBe('none');
    expect(textOf({ patterns: apart('^\\d{4}-\\d{2}-\\d{2}$', formatPatterns.date) })).toBe('0000-00-00');
  });

  it('understands look-ahead, Unicode and unanchored patterns', () => {
    expect(textOf({ patterns: matching('^(?!a)[ab]$') })).toBe('b');
    expect(textOf({ patterns: matching('^(?=.{2}$)x*$') })).toBe('xx');
    expect(textOf({ patterns: matching('^\\p{Lu}$', '^[^A-Z]$') })).toBe('À');
    expect(textOf({ patterns: [...matching('é'), ...matching('^.{3}$')] })).toHaveLength(3);
  });

  it('counts characters, not UTF-16 units', () => {
    expect(textOf({ patterns: matching('^😀+$'), minLength: 2 })).toBe('😀😀');
  });

  it('finds long texts as easily as short ones', () => {
    const start = performance.now();
    expect(textOf({ patterns: matching('^(?:[a-c]\\d)+$'), minLength: 20_001 })).toHaveLength(20_002);
    expect(textOf({ patterns: matching('^(?:abc)*$'), minLength: 10_000, maxLength: 10_001 })).toBe('none');
    expect(textOf({ minLength: 100_000, maxLength: 100_000 })).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it.each(['(a)\\1', '\\bword', '(?<=a)b', 'a{5000}', 'x*^a'])('admits that it cannot decide %s', (source) => {
    expect(textOf({ patterns: matching(source) })).toBe('undecided');
  });

  it('finds texts that the engine matches and refuses only what the engine never matches', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', '\\d', '(?:ab|c)', '(?=a)', '(?!b)', '$');
    const piece = fc.tuple(atom, fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}'));
    const sequence = fc
      .array(piece, { maxLength: 4 })
      .map((pieces) =>
        pieces
          .map(([one, sign]) => (one.startsWith('(?=') || one.startsWith('(?!') || one === '$' ? one : one + sign))
          .join(''),
      );
    const pattern = fc
      .tuple(fc.constantFrom('', '^'), fc.array(sequence, { minLength: 1, maxLength: 2 }), fc.constantFrom('', '$'))
      .map(([head, options, tail]) => `${head}(?:${options.join('|')})${tail}`);
    const texts = ['', 'a', 'b', 'c', 'ab', 'ba', 'abc', '0', 'a0', 'aab', 'cc', '\n', 'bb', 'ca', '00', 'bab'];
    fc.assert(
      fc.property(pattern, pattern, fc.boolean(), (one, other, matches) => {
        const fits = (text: string) => new RegExp(one, 'u').test(text) && new RegExp(other, 'u').test(text) === matches;
        const answer = findText({
          patterns: [
            { source: one, matches: true },
            { source: other, matches },
          ],
        });
        if (answer.kind === 'found')
          return fits(answer.text) && !texts.some((text) => text.length < answer.text.length && fits(text));
        return answer.kind === 'none' && !texts.some(fits);
      }),
      { numRuns: 500 },
    );
  });
});
