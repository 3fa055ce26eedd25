import { type CivilDate, type IssueParams, isCivilDate } from '@cartella/core';
import { explainTaxCode, parseTaxCode } from '@cartella/model/tax-code';

/** What is known of a person: any part may be missing. */
export type KnownPerson = Parameters<typeof explainTaxCode>[1];

/** Looks a Belfiore code up on a day, as `findBirthplace` of the vocabularies does. */
export type BirthplaceFinder = NonNullable<Parameters<typeof explainTaxCode>[2]>;

/** A part of a codice fiscale: its characters, what they say, and why they do not agree with what is known. */
export interface TaxCodePart {
  readonly part: 'familyName' | 'givenName' | 'dateOfBirth' | 'sex' | 'birthPlace' | 'check';
  readonly characters: string;
  /** `04-12` for 12 April, `84` apart; a sex; a Belfiore code. */
  readonly says?: { readonly day: number; readonly month: number; readonly year: number } | string;
  /** Issue code; absent where it agrees or nothing is known to compare with. */
  readonly problem?: string;
  readonly params?: IssueParams;
}

/** How a typed code stands. */
export type TaxCodeReading =
  | { readonly kind: 'empty' }
  /** Still being typed: how many characters are there. */
  | { readonly kind: 'partial'; readonly count: number }
  | { readonly kind: 'wrong'; readonly problem: string }
  | { readonly kind: 'provisional' }
  | { readonly kind: 'person'; readonly parts: readonly TaxCodePart[]; readonly omocodia: number };

/** The typed text in canonical form: upper case, without spaces, as a paste may bring. */
export function canonicalTaxCode(typed: string): string {
  return typed.replace(/[\s./-]/g, '').toUpperCase();
}

/** Reads a codice fiscale part by part against what is known of the person. */
export function readTaxCode(code: string, person: KnownPerson, findPlace?: BirthplaceFinder): TaxCodeReading {
  if (code === '') return { kind: 'empty' };
  const isShort = /^\d+$/.test(code) ? code.length < 11 : code.length < 16;
  if (isShort && /^[A-Z\d]+$/.test(code)) return { kind: 'partial', count: code.length };
  const parsed = parseTaxCode(code);
  if (!parsed.ok) return { kind: 'wrong', problem: parsed.issues[0]?.code ?? 'tax-code.shape' };
  if (parsed.value.kind === 'provisional') return { kind: 'provisional' };
  const { value } = parsed;
  const issues = explainTaxCode(code, person, findPlace);
  const problemOf = (part: string) => {
    const issue = issues.find(({ path }) => path[0] === part || (part === 'birthPlace' && path[0] === 'taxCode'));
    return issue && { problem: issue.code, ...(issue.params && { params: issue.params }) };
  };
  const part = (name: TaxCodePart['part'], from: number, to: number, says?: TaxCodePart['says']): TaxCodePart => ({
    part: name,
    characters: code.slice(from, to),
    ...(says !== undefined && { says }),
    ...problemOf(name),
  });
  return {
    kind: 'person',
    omocodia: value.omocodia,
    parts: [
      part('familyName', 0, 3),
      part('givenName', 3, 6),
      part('dateOfBirth', 6, 11, { day: value.day, month: value.month, year: value.yearOfCentury }),
      part('sex', 9, 11, value.sex),
      part('birthPlace', 11, 15, value.birthPlace),
      part('check', 15, 16),
    ],
  };
}

/** Tells whether all that a codice fiscale is made of is known. */
export function isComputable(person: KnownPerson): person is {
  readonly familyName: string;
  readonly givenName: string;
  readonly dateOfBirth: CivilDate;
  readonly sex: 'M' | 'F';
  readonly birthPlace: string;
} {
  const { familyName, givenName, dateOfBirth, sex, birthPlace } = person;
  const isName = (name: unknown) => typeof name === 'string' && name.trim() !== '';
  return (
    isName(familyName) &&
    isName(givenName) &&
    isCivilDate(dateOfBirth) &&
    (sex === 'M' || sex === 'F') &&
    typeof birthPlace === 'string' &&
    /^[A-Z]\d{3}$/.test(birthPlace)
  );
}
