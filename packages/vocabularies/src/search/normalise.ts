const folds: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ə: 'e',
};

function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøðđłıþə]/g, (letter) => folds[letter] ?? letter);
}

/**
 * Words of a text as they are compared: lower case, without accents, apostrophes and hyphens turned to spaces.
 * `Vo'` is `vo`, `Sant’Angelo` is `sant angelo`.
 */
export function comparableWords(text: string): string {
  const lower = text.toLowerCase();
  const plain = /^[ -~]*$/.test(lower) ? lower : withoutMarks(lower);
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
