/** Issue codes of a codice fiscale by itself. Their wording lives in the message catalogues. */
export const taxCodeIssue = {
  shape: 'tax-code.shape',
  checkCharacter: 'tax-code.check-character',
  noSuchDay: 'tax-code.no-such-day',
} as const;

// Digits may be replaced by the letters L–V (omocodia), hence `[\dLMNP-V]`.
const person = String.raw`[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]`;

/** The shape of a codice fiscale of a person: sixteen characters, or eleven digits when it is provisional. */
export const taxCodePattern = new RegExp(String.raw`^(?:${person}|\d{11})$`);

/** The shape of a codice fiscale of a body: eleven digits. */
export const organisationTaxCodePattern = /^\d{11}$/;

/** Letter of each month, January first. */
export const monthLetters = 'ABCDEHLMPRST';

/** Letters that stand for the digits 0–9 when two persons would share a code. */
export const omocodiaLetters = 'LMNPQRSTUV';

/** Positions that hold digits, in the order in which omocodia replaces them: from the right. */
export const digitPositions = [14, 13, 12, 10, 9, 7, 6] as const;

/** Puts the digits back in the first fifteen characters of a code where omocodia had put letters. */
export function withoutOmocodia(body: string): string {
  let plain = '';
  for (let position = 0; position < body.length; position += 1) {
    const character = body.charAt(position);
    const digit = isDigitPosition[position] === true ? omocodiaLetters.indexOf(character) : -1;
    plain += digit >= 0 ? String(digit) : character;
  }
  return plain;
}

const isDigitPosition = /* @__PURE__ */ Array.from({ length: 16 }, (_, position) =>
  (digitPositions as readonly number[]).includes(position),
);
