import { hasTaxCodeCheckCharacter } from '@cartella/model';

// Letters that stand for digits when two persons would share a code (omocodia).
const omocodia = 'LMNPQRSTUV';

/** Last figure of a numeric code: doubled in even places, summed digit by digit. */
function hasNumericCheck(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** Tells whether the check character of a code is right: sixteen characters of a person, or eleven digits, padded or not. */
export function isTaxCodeSound(code: string): boolean {
  const trimmed = code.trim();
  return /^\d{11}$/.test(trimmed) ? hasNumericCheck(trimmed) : hasTaxCodeCheckCharacter(trimmed.toUpperCase());
}

/** What a sixteen-character code says of the person who bears it. */
export interface TaxCodeFacts {
  /** Last two digits of the year. */
  readonly year: string;
  readonly genere: '1' | '2';
  /** Cadastral code of the place of birth. */
  readonly place: string;
}

/** Reads the birth year, the sex and the birthplace from a code, or nothing from a numeric one. */
export function factsOfTaxCode(code: string): TaxCodeFacts | undefined {
  const upper = code.trim().toUpperCase();
  if (upper.length !== 16) return undefined;
  const digit = (character: string): string => {
    const ordinal = omocodia.indexOf(character);
    return ordinal === -1 ? character : String(ordinal);
  };
  const digits = (from: number, to: number): string => [...upper.slice(from, to)].map(digit).join('');
  return {
    year: digits(6, 8),
    genere: Number(digits(9, 11)) > 40 ? '2' : '1',
    place: `${upper.charAt(11)}${digits(12, 15)}`,
  };
}

/** Tells whether a code has letters of omocodia where the layout wants digits: such persons cannot be sent. */
export function hasUnsendableOmocodia(code: string): boolean {
  const upper = code.toUpperCase();
  return upper.length === 16 && /[^\d]/.test(upper.slice(6, 8) + upper.slice(9, 11));
}
