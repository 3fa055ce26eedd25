import { type CivilDate, createIssue, type Issue, isCivilDate } from '@cartella/core';
import { isAbsent } from '../absence/absent';
import { familyNameCode, givenNameCode } from './compute';
import { type PersonTaxCode, parseTaxCode } from './parse';

/** Issue codes of a codice fiscale that does not agree with what else is known of the person. */
export const taxCodeMismatch = {
  familyName: 'tax-code.family-name',
  givenName: 'tax-code.given-name',
  dateOfBirth: 'tax-code.date-of-birth',
  sex: 'tax-code.sex',
  birthPlace: 'tax-code.birth-place',
  birthPlaceUnknown: 'tax-code.birth-place-unknown',
  birthPlaceNotYet: 'tax-code.birth-place-not-yet',
  birthPlaceEnded: 'tax-code.birth-place-ended',
} as const;

/** What is known of a person, as a record has it: any part may be missing or absent for a reason. */
export interface KnownPerson {
  readonly familyName?: unknown;
  readonly givenName?: unknown;
  readonly dateOfBirth?: unknown;
  readonly sex?: unknown;
  readonly birthPlace?: unknown;
}

/** What a Belfiore code was on a day; `findBirthplace` of the vocabularies answers so. */
export interface BirthplaceAnswer {
  readonly outcome: 'found' | 'unknown' | 'not-yet' | 'ended';
  /** First day, when it began later. */
  readonly since?: CivilDate;
  /** Last day, when it had ceased. */
  readonly until?: CivilDate;
}

/** Looks a Belfiore code up on a day. */
export type BirthplaceFinder = (belfiore: string, date: CivilDate) => BirthplaceAnswer;

/**
 * Tells which parts of a codice fiscale disagree with what is known of the person, each at its place in the person; what is not
 * known is not compared. They are warnings: the assigned code holds even when the registry has since corrected a name.
 *
 * @param findPlace - Look-up of comuni and states with their history; without it the place is only compared.
 */
export function explainTaxCode(code: string, person: KnownPerson, findPlace?: BirthplaceFinder): readonly Issue[] {
  const parsed = parseTaxCode(code);
  if (!parsed.ok) return parsed.issues.map((issue) => ({ ...issue, path: ['taxCode'] }));
  if (parsed.value.kind === 'provisional') return [];
  const said = parsed.value;
  return [
    ...compare(person, 'familyName', (name) => familyNameCode(name) === said.familyNameCode),
    ...compare(person, 'givenName', (name) => givenNameCode(name) === said.givenNameCode),
    ...compare(person, 'dateOfBirth', (date) => isBirthday(said, date)),
    ...compare(person, 'sex', (sex) => sex === said.sex),
    ...compare(person, 'birthPlace', (place) => place === said.birthPlace),
    ...placeIssues(said, person, findPlace),
  ];
}

function compare(person: KnownPerson, part: keyof KnownPerson, agrees: (value: string) => boolean): Issue[] {
  const value = person[part];
  if (typeof value !== 'string' || isAbsent(value) || agrees(value)) return [];
  return [createIssue(taxCodeMismatch[part], [part], { severity: 'warning' })];
}

function isBirthday(said: PersonTaxCode, date: string): boolean {
  return (
    Number(date.slice(2, 4)) === said.yearOfCentury &&
    Number(date.slice(5, 7)) === said.month &&
    Number(date.slice(8, 10)) === said.day
  );
}

function placeIssues(said: PersonTaxCode, person: KnownPerson, findPlace: BirthplaceFinder | undefined): Issue[] {
  if (findPlace === undefined || !isCivilDate(person.dateOfBirth)) return [];
  const answer = findPlace(said.birthPlace, person.dateOfBirth);
  const at = (code: string, params = {}) => [createIssue(code, ['taxCode'], { severity: 'warning', params })];
  switch (answer.outcome) {
    case 'found':
      return [];
    case 'unknown':
      return at(taxCodeMismatch.birthPlaceUnknown);
    case 'not-yet':
      return at(taxCodeMismatch.birthPlaceNotYet, answer.since && { since: answer.since });
    case 'ended':
      return at(taxCodeMismatch.birthPlaceEnded, answer.until && { until: answer.until });
  }
}
