import { complementOf, everyCharacter, lineTerminators, unionOf, withoutSurrogates } from './char-set';
import type { Cursor } from './cursor';
import { type Pattern, UndecidablePattern } from './pattern';
import { classEscape, readCodePoint } from './read-escape';

/**
 * Reads a regular expression that the engine accepts with the flag `u`.
 *
 * @throws UndecidablePattern on back references, look-behind and word boundaries.
 */
export function readPattern(text: string): Pattern {
  const cursor: Cursor = { text, at: 0 };
  return readChoice(cursor);
}

const take = (cursor: Cursor, expected: string): boolean => {
  if (!cursor.text.startsWith(expected, cursor.at)) return false;
  cursor.at += expected.length;
  return true;
};

function readChoice(cursor: Cursor): Pattern {
  const options: Pattern[] = [];
  do options.push(readSequence(cursor));
  while (take(cursor, '|'));
  return options.length === 1 ? (options[0] as Pattern) : { kind: 'choice', options };
}

function readSequence(cursor: Cursor): Pattern {
  const parts: Pattern[] = [];
  while (cursor.at < cursor.text.length && !'|)'.includes(cursor.text.charAt(cursor.at))) {
    parts.push(readRepeat(cursor, readAtom(cursor)));
  }
  return parts.length === 1 ? (parts[0] as Pattern) : { kind: 'sequence', parts };
}

function readRepeat(cursor: Cursor, part: Pattern): Pattern {
  const quantifier = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/u.exec(cursor.text.slice(cursor.at));
  if (!quantifier) return part;
  cursor.at += quantifier[0].length;
  const [sign, least, comma, most] = quantifier;
  if (sign.startsWith('*')) return { kind: 'repeat', part, min: 0, max: Infinity };
  if (sign.startsWith('+')) return { kind: 'repeat', part, min: 1, max: Infinity };
  if (sign.startsWith('?')) return { kind: 'repeat', part, min: 0, max: 1 };
  const min = Number(least);
  return { kind: 'repeat', part, min, max: most ? Number(most) : comma ? Infinity : min };
}

function readAtom(cursor: Cursor): Pattern {
  if (take(cursor, '^')) return { kind: 'start' };
  if (take(cursor, '$')) return { kind: 'end' };
  if (take(cursor, '.')) return { kind: 'set', chars: complementOf(lineTerminators) };
  if (take(cursor, '[')) return readClass(cursor);
  if (take(cursor, '(')) return readGroup(cursor);
  if (take(cursor, '\\')) {
    if (/^(?:[1-9]|k<|[bB])/u.test(cursor.text.slice(cursor.at))) throw new UndecidablePattern('escape');
    const set = classEscape(cursor);
    if (set) return { kind: 'set', chars: set };
    cursor.at -= 1;
  }
  const point = readCodePoint(cursor);
  return { kind: 'set', chars: withoutSurrogates([point, point]) };
}

function readGroup(cursor: Cursor): Pattern {
  if (take(cursor, '?<=') || take(cursor, '?<!')) throw new UndecidablePattern('look-behind');
  const negative = take(cursor, '?!');
  const ahead = negative || take(cursor, '?=');
  if (!ahead && !take(cursor, '?:')) {
    const name = /^\?<[^>]*>/u.exec(cursor.text.slice(cursor.at));
    if (name) cursor.at += name[0].length;
    else if (take(cursor, '?')) throw new UndecidablePattern('modifiers');
  }
  const part = readChoice(cursor);
  take(cursor, ')');
  return ahead ? { kind: 'ahead', part, negative } : part;
}

function readClass(cursor: Cursor): Pattern {
  const negated = take(cursor, '^');
  let chars: readonly number[] = [];
  while (!take(cursor, ']')) {
    const escaped = take(cursor, '\\') ? classEscape(cursor) : undefined;
    if (escaped) {
      chars = unionOf(chars, escaped);
      continue;
    }
    if (cursor.text.charAt(cursor.at - 1) === '\\') cursor.at -= 1;
    const first = readCodePoint(cursor, true);
    let last = first;
    if (cursor.text.charAt(cursor.at) === '-' && cursor.text.charAt(cursor.at + 1) !== ']') {
      cursor.at += 1;
      last = readCodePoint(cursor, true);
    }
    chars = unionOf(chars, [first, last]);
  }
  const set = withoutSurrogates(chars);
  return { kind: 'set', chars: negated ? (set.length === 0 ? everyCharacter : complementOf(set)) : set };
}
