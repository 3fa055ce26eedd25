import { taxCodeCheckCharacter } from './check-character';
import { digitPositions, monthLetters, omocodiaLetters } from './shape';

/** What a codice fiscale is computed from. */
export interface TaxCodeHolder {
  readonly familyName: string;
  readonly givenName: string;
  /** `YYYY-MM-DD` */
  readonly dateOfBirth: string;
  readonly sex: 'M' | 'F';
  /** Belfiore code of the comune or foreign state of birth. */
  readonly birthPlace: string;
}

// Letters that Unicode does not take apart into a Latin letter and its marks.
const plainLetters: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Þ: 'TH',
  ẞ: 'SS',
  Ħ: 'H',
};

/** The letters of a name as a codice fiscale takes them: upper case, without marks, spaces or signs. */
export function lettersOf(name: string): string {
  const upper = name.toUpperCase();
  // Most names have no marks: taking letters apart is slow when a million are compared.
  if (/^[A-Z' -]*$/.test(upper)) return upper.replace(/[^A-Z]/g, '');
  return upper
    .normalize('NFD')
    .replace(/[ÆŒØĐÐŁÞẞĦ]/g, (letter) => plainLetters[letter] ?? '')
    .replace(/[^A-Z]/g, '');
}

const consonantsOf = (letters: string) => letters.replace(/[AEIOU]/g, '');
const vowelsOf = (letters: string) => letters.replace(/[^AEIOU]/g, '');

/** The three letters of a family name: consonants, then vowels, then X. */
export function familyNameCode(name: string): string {
  const letters = lettersOf(name);
  return `${consonantsOf(letters)}${vowelsOf(letters)}XXX`.slice(0, 3);
}

/** The three letters of a given name: of four or more consonants the first, third and fourth. */
export function givenNameCode(name: string): string {
  const consonants = consonantsOf(lettersOf(name));
  return consonants.length >= 4
    ? consonants.charAt(0) + consonants.slice(2, 4)
    : `${consonants}${vowelsOf(lettersOf(name))}XXX`.slice(0, 3);
}

/** The five characters of day and sex of birth. */
export function birthCode(dateOfBirth: string, sex: 'M' | 'F'): string {
  const [year, month, day] = [
    dateOfBirth.slice(2, 4),
    Number(dateOfBirth.slice(5, 7)),
    Number(dateOfBirth.slice(8, 10)),
  ];
  return `${year}${monthLetters.charAt(month - 1)}${String(sex === 'F' ? day + 40 : day).padStart(2, '0')}`;
}

/**
 * Computes a codice fiscale (D.M. 23 dicembre 1976, n. 13813).
 *
 * Only the Agenzia delle Entrate assigns codes: a computed one is a help, and may belong to somebody else.
 *
 * @param omocodia - How many digits to replace with letters, from the right, 0–7.
 */
export function computeTaxCode(holder: TaxCodeHolder, omocodia = 0): string {
  const body = [
    familyNameCode(holder.familyName),
    givenNameCode(holder.givenName),
    birthCode(holder.dateOfBirth, holder.sex),
    holder.birthPlace,
  ].join('');
  const characters = [...body];
  for (const position of digitPositions.slice(0, omocodia)) {
    characters[position] = omocodiaLetters.charAt(Number(characters[position]));
  }
  const replaced = characters.join('');
  return replaced + taxCodeCheckCharacter(replaced);
}
