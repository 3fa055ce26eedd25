import { type CivilDate, createIssue, daysInMonth, failure, type Result, success } from '@cartella/core';
import { hasTaxCodeCheckCharacter, taxCodeCheckCharacter } from './check-character';
import { digitPositions, monthLetters, taxCodeIssue, taxCodePattern, withoutOmocodia } from './shape';

/** What a codice fiscale of sixteen characters says. */
export interface PersonTaxCode {
  readonly kind: 'person';
  readonly familyNameCode: string;
  readonly givenNameCode: string;
  readonly sex: 'M' | 'F';
  /** Last two digits of the year of birth: the code does not say the century. */
  readonly yearOfCentury: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
  /** Belfiore code of the comune or foreign state of birth. */
  readonly birthPlace: string;
  /** How many digits are letters, so that two persons do not share a code. */
  readonly omocodia: number;
  /** The code as it would be without omocodia. */
  readonly base: string;
}

/** What a codice fiscale says of its holder; one of eleven digits is provisional and says nothing. */
export type ParsedTaxCode = PersonTaxCode | { readonly kind: 'provisional' };

/** Reads a codice fiscale in canonical form (upper case, no spaces): shape, check character, an existing day of some century. */
export function parseTaxCode(code: string): Result<ParsedTaxCode> {
  if (!taxCodePattern.test(code)) return failure([createIssue(taxCodeIssue.shape)]);
  if (!hasTaxCodeCheckCharacter(code)) return failure([createIssue(taxCodeIssue.checkCharacter)]);
  if (code.length === 11) return success({ kind: 'provisional' });
  const body = withoutOmocodia(code.slice(0, 15));
  const month = monthLetters.indexOf(body.charAt(8)) + 1;
  const dayAndSex = Number(body.slice(9, 11));
  const [day, sex] = dayAndSex > 40 ? ([dayAndSex - 40, 'F'] as const) : ([dayAndSex, 'M'] as const);
  // 2000 is a leap year: the longest that the month can be in any century.
  if (day < 1 || day > daysInMonth(2000, month)) return failure([createIssue(taxCodeIssue.noSuchDay)]);
  return success({
    kind: 'person',
    familyNameCode: body.slice(0, 3),
    givenNameCode: body.slice(3, 6),
    sex,
    yearOfCentury: Number(body.slice(6, 8)),
    month,
    day,
    birthPlace: body.slice(11, 15),
    omocodia: digitPositions.filter((position) => body[position] !== code[position]).length,
    base: body + taxCodeCheckCharacter(body),
  });
}

/**
 * The days of birth that a code may mean, latest first: one for each century that has the day and in which the holder is not older
 * than `maximumAge` on the date.
 */
export function possibleBirthDates(code: PersonTaxCode, date: CivilDate, maximumAge = 125): readonly CivilDate[] {
  const found: CivilDate[] = [];
  const current = Number(date.slice(0, 4));
  for (let century = Math.floor(current / 100); century >= 0; century -= 1) {
    const year = century * 100 + code.yearOfCentury;
    if (year < current - maximumAge) break;
    if (code.day > daysInMonth(year, code.month)) continue;
    const born = [String(year).padStart(4, '0'), pair(code.month), pair(code.day)].join('-') as CivilDate;
    if (born <= date) found.push(born);
  }
  return found;
}

function pair(number: number): string {
  return String(number).padStart(2, '0');
}
