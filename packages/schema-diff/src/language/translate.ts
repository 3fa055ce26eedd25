import { everyCharacter } from './char-set';
import { type Pattern, UndecidablePattern } from './pattern';
import type { Term, TermPool } from './term';

const largestRepeat = 1_000;

/** The texts in which a pattern is found, as `RegExp.test` finds it: anywhere unless anchored. */
export function languageOf(pool: TermPool, pattern: Pattern): Term {
  const something = pool.chain(pool.set(everyCharacter), pool.anything);
  return pool.or(
    translate(pool, pattern, pool.anything, true),
    pool.chain(something, translate(pool, pattern, pool.anything, false)),
  );
}

/** The texts that begin with a match of the pattern and go on with `rest`; look-ahead speaks about both. */
function translate(pool: TermPool, pattern: Pattern, rest: Term, atStart: boolean): Term {
  switch (pattern.kind) {
    case 'set':
      return pool.chain(pool.set(pattern.chars), rest);
    case 'choice':
      return pool.or(...pattern.options.map((option) => translate(pool, option, rest, atStart)));
    case 'sequence':
      return translateSequence(pool, pattern.parts, rest, atStart);
    case 'start':
      return atStart ? rest : pool.nothing;
    case 'end':
      return rest.nullable ? pool.emptyText : pool.nothing;
    case 'ahead': {
      const seen = translate(pool, pattern.part, pool.anything, atStart);
      return pool.and(pattern.negative ? pool.not(seen) : seen, rest);
    }
    case 'repeat':
      return translateRepeat(pool, pattern, rest, atStart);
  }
}

function translateSequence(pool: TermPool, parts: readonly Pattern[], rest: Term, atStart: boolean): Term {
  let start = atStart;
  const starts = parts.map((part) => {
    const before = start;
    start &&= isZeroWidth(part);
    return before;
  });
  return parts.reduceRight((term, part, index) => {
    const here = starts[index] ?? false;
    // After something that may be empty nobody knows whether this is the start.
    if (!here && atStart && holdsStart(part) && parts.slice(0, index).some(mayBeEmpty))
      throw new UndecidablePattern('^');
    return translate(pool, part, term, here);
  }, rest);
}

function translateRepeat(
  pool: TermPool,
  { part, min, max }: Extract<Pattern, { kind: 'repeat' }>,
  rest: Term,
  atStart: boolean,
): Term {
  if (min > largestRepeat || (max !== Infinity && max > largestRepeat)) throw new UndecidablePattern('large repeat');
  if (holdsAssertion(part)) {
    if (max > 1 || holdsStart(part)) throw new UndecidablePattern('repeated assertion');
    const once = translate(pool, part, rest, atStart);
    return min === 0 ? pool.or(rest, once) : once;
  }
  const one = translate(pool, part, pool.emptyText, atStart);
  let tail = max === Infinity ? pool.chain(pool.star(one), rest) : rest;
  if (max !== Infinity) for (let count = min; count < max; count += 1) tail = pool.or(rest, pool.chain(one, tail));
  for (let count = 0; count < min; count += 1) tail = pool.chain(one, tail);
  return tail;
}

function isZeroWidth(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.every(isZeroWidth);
  return pattern.kind === 'start' || pattern.kind === 'ahead' || pattern.kind === 'end';
}

function mayBeEmpty(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.every(mayBeEmpty);
  if (pattern.kind === 'choice') return pattern.options.some(mayBeEmpty);
  if (pattern.kind === 'repeat') return pattern.min === 0 || mayBeEmpty(pattern.part);
  return pattern.kind !== 'set';
}

function holdsAssertion(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.some(holdsAssertion);
  if (pattern.kind === 'choice') return pattern.options.some(holdsAssertion);
  return pattern.kind === 'repeat' ? holdsAssertion(pattern.part) : pattern.kind !== 'set';
}

function holdsStart(pattern: Pattern): boolean {
  if (pattern.kind === 'sequence') return pattern.parts.some(holdsStart);
  if (pattern.kind === 'choice') return pattern.options.some(holdsStart);
  return pattern.kind === 'repeat' || pattern.kind === 'ahead' ? holdsStart(pattern.part) : pattern.kind === 'start';
}
