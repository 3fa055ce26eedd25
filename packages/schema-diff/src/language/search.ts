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
const longestText = 200_000;

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

/** The step by which a term was reached: from which term, by which character. */
interface Step {
  readonly from: Term;
  readonly point: number;
}

/** The terms reached by texts of one length. */
type Level = ReadonlyMap<Term, Step>;

function search(pool: TermPool, start: Term, minLength: number, maxLength: number): TextAnswer {
  const alphabet = alphabetOf(start);
  const head = levelsUpTo(pool, alphabet, start, minLength);
  if (!head) return { kind: 'undecided' };
  // Beyond the least length a term met before leads nowhere new.
  const seen = new Set(head(minLength).keys());
  const tail: Level[] = [head(minLength)];
  for (let length = minLength; length <= maxLength; length += 1) {
    const level = tail.at(-1) as Level;
    if (level.size === 0) return { kind: 'none' };
    const end = [...level.keys()].find((term) => term.nullable);
    if (end)
      return {
        kind: 'found',
        text: textOf(end, length, (at) => (at < minLength ? head(at) : (tail[at - minLength] as Level))),
      };
    tail.push(new Map([...stepsFrom(pool, alphabet, level)].filter(([term]) => !seen.has(term))));
    for (const term of tail.at(-1)?.keys() ?? []) seen.add(term);
    if (seen.size > largestSearch) return { kind: 'undecided' };
  }
  return { kind: 'none' };
}

function stepsFrom(pool: TermPool, alphabet: readonly number[], level: Level): Level {
  const next = new Map<Term, Step>();
  for (const from of level.keys()) {
    for (const point of alphabet) {
      const term = pool.after(from, point);
      if (term !== pool.nothing && !next.has(term)) next.set(term, { from, point });
    }
  }
  return next;
}

/** The levels of all lengths up to one. They soon repeat, so that long texts cost no more than short ones. */
function levelsUpTo(
  pool: TermPool,
  alphabet: readonly number[],
  start: Term,
  last: number,
): ((length: number) => Level) | undefined {
  const levels: Level[] = [new Map([[start, { from: start, point: 0 }]])];
  const lengths = new Map<string, number>();
  let states = 0;
  for (let length = 0; length < last; length += 1) {
    const level = levels[length] as Level;
    const key = [...level.keys()]
      .map((term) => term.id)
      .sort()
      .join();
    const earlier = lengths.get(key);
    if (earlier !== undefined) {
      const period = length - earlier;
      return (wanted) => levels[wanted <= earlier ? wanted : earlier + 1 + ((wanted - earlier - 1) % period)] as Level;
    }
    lengths.set(key, length);
    states += level.size;
    if (states > largestSearch) return undefined;
    levels.push(stepsFrom(pool, alphabet, level));
  }
  return (wanted) => levels[wanted] as Level;
}

function textOf(end: Term, length: number, levelAt: (length: number) => Level): string {
  const points: number[] = [];
  let term = end;
  for (let at = length; at > 0; at -= 1) {
    const step = levelAt(at).get(term) as Step;
    points.push(step.point);
    term = step.from;
  }
  return points
    .reverse()
    .map((point) => String.fromCodePoint(point))
    .join('');
}
