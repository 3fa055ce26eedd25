/** Code points as sorted, disjoint, inclusive ranges: first, last, first, last… */
export type CharSet = readonly number[];

/** Every character of well-formed text: all code points but surrogates. */
export const everyCharacter: CharSet = [0, 0xd7ff, 0xe000, 0x10ffff];

/** The digits that `\d` means. */
export const digits: CharSet = [0x30, 0x39];

/** The characters that `\w` means. */
export const wordCharacters: CharSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];

/** The characters that `\s` means. */
export const spaces: CharSet = [
  0x09, 0x0d, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f,
  0x3000, 0x3000, 0xfeff, 0xfeff,
];

/** What `.` leaves out. */
export const lineTerminators: CharSet = [0x0a, 0x0a, 0x0d, 0x0d, 0x2028, 0x2029];

/** Joins sets. */
export function unionOf(...sets: readonly CharSet[]): CharSet {
  const ranges = sets
    .flatMap((set) =>
      Array.from({ length: set.length / 2 }, (_, index) => [set[2 * index], set[2 * index + 1]] as [number, number]),
    )
    .sort((one, other) => one[0] - other[0]);
  const joined: number[] = [];
  for (const [first, last] of ranges) {
    const end = joined.at(-1);
    if (end !== undefined && first <= end + 1) joined[joined.length - 1] = Math.max(end, last);
    else joined.push(first, last);
  }
  return joined;
}

/** Everything outside a set. */
export function complementOf(set: CharSet): CharSet {
  const rest: number[] = [];
  let next = 0;
  for (let index = 0; index < set.length; index += 2) {
    const first = set[index] as number;
    if (first > next) rest.push(next, first - 1);
    next = (set[index + 1] as number) + 1;
  }
  if (next <= 0x10ffff) rest.push(next, 0x10ffff);
  return set === everyCharacter ? [] : withoutSurrogates(rest);
}

/** What two sets share. */
export function intersectionOf(one: CharSet, other: CharSet): CharSet {
  const shared: number[] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const first = Math.max(one[i] as number, other[j] as number);
    const last = Math.min(one[i + 1] as number, other[j + 1] as number);
    if (first <= last) shared.push(first, last);
    if ((one[i + 1] as number) < (other[j + 1] as number)) i += 2;
    else j += 2;
  }
  return shared;
}

/** Tells whether a set holds a code point. */
export function holds(set: CharSet, codePoint: number): boolean {
  for (let index = 0; index < set.length; index += 2) {
    if (codePoint < (set[index] as number)) return false;
    if (codePoint <= (set[index + 1] as number)) return true;
  }
  return false;
}

/** Leaves surrogates out of a set. */
export function withoutSurrogates(set: CharSet): CharSet {
  return intersectionOf(set, everyCharacter);
}

const unicodeSets = new Map<string, CharSet>();

/** The characters of a Unicode property, such as `L` or `Script=Greek`, as the engine knows them. */
export function unicodeProperty(property: string): CharSet {
  const known = unicodeSets.get(property);
  if (known) return known;
  const pattern = new RegExp(`^\\p{${property}}$`, 'u');
  const found: number[] = [];
  for (let index = 0; index < everyCharacter.length; index += 2) {
    for (let point = everyCharacter[index] as number; point <= (everyCharacter[index + 1] as number); point += 1) {
      if (!pattern.test(String.fromCodePoint(point))) continue;
      if (found.at(-1) === point - 1) found[found.length - 1] = point;
      else found.push(point, point);
    }
  }
  unicodeSets.set(property, found);
  return found;
}
