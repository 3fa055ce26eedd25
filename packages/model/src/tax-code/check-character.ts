const digit0 = 48;
const letterA = 65;

// Weights in odd positions, by ordinal. Digits share the weights of the first ten letters.
const oddWeights = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/**
 * Computes the letter that closes a tax code.
 *
 * @param body - The first fifteen characters.
 * @throws RangeError when `body` holds anything but upper-case letters and digits.
 */
export function taxCodeCheckCharacter(body: string): string {
  let sum = 0;
  for (let index = 0; index < body.length; index += 1) {
    const ordinal = ordinalOf(body.charCodeAt(index));
    const weight = index % 2 === 0 ? oddWeights[ordinal] : ordinal;
    if (weight === undefined || weight < 0) throw new RangeError(`character ${index + 1}`);
    sum += weight;
  }
  return String.fromCharCode(letterA + (sum % 26));
}

// 0–9 for digits, 0–25 for upper-case letters.
function ordinalOf(character: number): number {
  if (character >= letterA && character < letterA + 26) return character - letterA;
  return character >= digit0 && character < digit0 + 10 ? character - digit0 : -1;
}

/**
 * Computes the digit that closes an eleven-digit code: a body's, or a provisional one of a person.
 *
 * @param body - The first ten digits.
 */
export function numericCheckDigit(body: string): string {
  let sum = 0;
  for (const [index, digit] of [...body].entries()) {
    const value = Number(digit) * ((index % 2) + 1);
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Tells whether the last character of a well-formed code is the one that the others ask for. */
export function hasTaxCodeCheckCharacter(code: string): boolean {
  const body = code.slice(0, -1);
  if (/^\d{11}$/.test(code)) return code.endsWith(numericCheckDigit(body));
  return /^[A-Z\d]{16}$/.test(code) && code.endsWith(taxCodeCheckCharacter(body));
}
