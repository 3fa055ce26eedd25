import { UndecidablePattern } from './pattern';
import { readPattern } from './read-pattern';
import { alphabetOf, createTermPool, type Term, type TermPool } from './term';
import { languageOf } from './translate';

/** What a text must satisfy. */
export interface TextDemand {
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expressions the text must match, or must not. */
  readonly patterns?: readonly { readonly source: string; readonly matches: boolean }[];
  /** Texts that are not wanted. */
  readonly excluded?: readonly string[];
}

/** A text, the proof that there is none, or the admission that it could not be found out. */
export type TextAnswer = { readonly kind: 'found'; readonly text: string } | { readonly kind: 'none' | 'undecided' };

const largestSearch = 20_000;
const longestText = 5_000;

/** Finds a shortest text that satisfies a demand, exactly: patterns are taken as automata, not tried. */
export function findText({
  minLength = 0,
  maxLength = Infinity,
  patterns = [],
  excluded = [],
}: TextDemand): TextAnswer {
  if (minLength > maxLength) return { kind: 'none' };
  if (minLength > longestText) return { kind: 'undecided' };
  const pool = createTermPool();
  try {
    const demands = patterns.map(({ source, matches }) => {
      const language = languageOf(pool, readPattern(source));
      return matches ? language : pool.not(language);
    });
    const unwanted = excluded.map((text) => pool.not(literalText(pool, text)));
    return search(pool, pool.and(...demands, ...unwanted), minLength, maxLength);
  } catch (error) {
    if (error instanceof UndecidablePattern) return { kind: 'undecided' };
    throw error;
  }
}

function literalText(pool: TermPool, text: string): Term {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  return points.reduceRight((rest, point) => pool.chain(pool.set([point, point]), rest), pool.emptyText);
}

interface State {
  readonly term: Term;
  readonly from: State | undefined;
  readonly point: number;
}

function search(pool: TermPool, start: Term, minLength: number, maxLength: number): TextAnswer {
  const alphabet = alphabetOf(start);
  const seen = new Set<string>();
  let level: State[] = [{ term: start, from: undefined, point: 0 }];
  for (let length = 0; level.length > 0 && length <= maxLength; length += 1) {
    const found = length >= minLength ? level.find(({ term }) => term.nullable) : undefined;
    if (found) return { kind: 'found', text: textOf(found) };
    const next: State[] = [];
    for (const state of level) {
      for (const point of alphabet) {
        const term = pool.after(state.term, point);
        // Below the least length the same term at another length is another state.
        const key = `${term.id} ${Math.min(length + 1, minLength)}`;
        if (term === pool.nothing || seen.has(key)) continue;
        seen.add(key);
        next.push({ term, from: state, point });
      }
      if (seen.size > largestSearch) return { kind: 'undecided' };
    }
    level = next;
  }
  return { kind: 'none' };
}

function textOf(state: State): string {
  const points: number[] = [];
  for (let at: State = state; at.from; at = at.from) points.push(at.point);
  return String.fromCodePoint(...points.reverse());
}
