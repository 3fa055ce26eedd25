import { computeTaxCode, parseTaxCode, type TaxCodeHolder } from '@cartella/model';

/** All the digits of a code: no real person has them all replaced, because that takes 127 others with the same code. */
const allDigits = 7;

/** A codice fiscale that every check accepts and nobody holds: all its digits are letters (omocodia). */
export function syntheticTaxCode(holder: TaxCodeHolder): string {
  return computeTaxCode(holder, allDigits);
}

/** Tells a codice fiscale made here from one of a person. */
export function isSyntheticTaxCode(code: string): boolean {
  const parsed = parseTaxCode(code);
  return parsed.ok && parsed.value.kind === 'person' && parsed.value.omocodia === allDigits;
}
