import { type CharSet, complementOf, digits, spaces, unicodeProperty, wordCharacters } from './char-set';
import type { Cursor } from './cursor';

const sets: Readonly<Record<string, CharSet>> = {
  d: digits,
  D: complementOf(digits),
  w: wordCharacters,
  W: complementOf(wordCharacters),
  s: spaces,
  S: complementOf(spaces),
};

/** Reads what follows a backslash when it means a set of characters. */
export function classEscape(cursor: Cursor): CharSet | undefined {
  const letter = cursor.text.charAt(cursor.at);
  const property = /^([pP])\{([^}]*)\}/u.exec(cursor.text.slice(cursor.at));
  if (property) {
    cursor.at += property[0].length;
    const set = unicodeProperty(property[2] ?? '');
    return property[1] === 'P' ? complementOf(set) : set;
  }
  const set = Object.hasOwn(sets, letter) ? sets[letter] : undefined;
  if (set) cursor.at += 1;
  return set;
}

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 };

/** Reads one character, escaped or not. Inside a class `\b` is the backspace. */
export function readCodePoint(cursor: Cursor, inClass = false): number {
  const rest = cursor.text.slice(cursor.at);
  const pair = /^\\u([dD][89abAB]\w\w)\\u([dD][c-fC-F]\w\w)/u.exec(rest);
  if (pair) {
    cursor.at += pair[0].length;
    return (
      ((Number.parseInt(pair[1] ?? '', 16) & 0x3ff) << 10) + (Number.parseInt(pair[2] ?? '', 16) & 0x3ff) + 0x10000
    );
  }
  const coded = /^\\(?:u\{([\dA-Fa-f]+)\}|u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2}))/u.exec(rest);
  if (coded) {
    cursor.at += coded[0].length;
    return Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '', 16);
  }
  const control = /^\\c([A-Za-z])/u.exec(rest);
  if (control) {
    cursor.at += 3;
    return (control[1] ?? '').charCodeAt(0) % 32;
  }
  if (rest.startsWith('\\')) {
    const letter = rest.charAt(1);
    cursor.at += 2;
    if (inClass && letter === 'b') return 8;
    return Object.hasOwn(controls, letter) ? (controls[letter] as number) : letter.charCodeAt(0);
  }
  const point = rest.codePointAt(0) ?? 0;
  cursor.at += point > 0xffff ? 2 : 1;
  return point;
}
