import * as z from 'zod';
import { value } from '../element';

/** Issue codes of this module. Their wording lives in the message catalogues. */
export const taxCodeIssue = {
  shape: 'tax-code.shape',
  checkCharacter: 'tax-code.check-character',
} as const;

// Digits may be replaced by the letters L–V (omocodia), hence `[\dLMNP-V]`.
const shape = /^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/;

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

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
  for (const [index, character] of [...body].entries()) {
    const ordinal = Math.max(digits.indexOf(character), letters.indexOf(character));
    const weight = index % 2 === 0 ? oddWeights[ordinal] : ordinal;
    if (weight === undefined || weight < 0) throw new RangeError(`character ${index + 1}`);
    sum += weight;
  }
  return letters.charAt(sum % letters.length);
}

/** Tells whether the last letter of a well-formed tax code is the one that the others ask for. */
export function hasTaxCodeCheckCharacter(code: string): boolean {
  return shape.test(code) && code.endsWith(taxCodeCheckCharacter(code.slice(0, 15)));
}

/** Codice fiscale of a natural person, sixteen characters (D.M. 23 dicembre 1976, n. 13813). */
export const TaxCodeSchema = value(
  z
    .string()
    .regex(shape, { error: taxCodeIssue.shape, abort: true })
    .refine(hasTaxCodeCheckCharacter, { error: taxCodeIssue.checkCharacter })
    .brand<'TaxCode'>(),
  { format: 'tax-code', uri: 'https://w3id.org/italia/onto/CPV/taxCode' },
);

export type TaxCode = z.infer<typeof TaxCodeSchema>;
