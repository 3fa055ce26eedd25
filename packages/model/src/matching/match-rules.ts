import type { Label } from '@cartella/core';
import type { Feature } from './features';

/** How sure a rule is that two records are of one person. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** A declared reason to think that two records are of one person. */
export interface MatchRule {
  /** Reason, as a decision on the pair records it. */
  readonly code: string;
  readonly label: Label;
  readonly confidence: Confidence;
  /** Features that are known of both and equal. */
  readonly equal: readonly [Feature, ...Feature[]];
  /** Features that must not be known of both and different. */
  readonly notDifferent?: readonly Feature[];
}

const rule = (
  code: string,
  confidence: Confidence,
  it: string,
  en: string,
  equal: MatchRule['equal'],
  notDifferent: readonly Feature[] = [],
): MatchRule => ({ code, label: { it, en }, confidence, equal, notDifferent });

/** The reasons of the kit, the surest first. An installation may add its own or leave some out. */
export const personMatchRules: readonly MatchRule[] = [
  rule(
    'match.tax-code-name-birth',
    'certain',
    'Stesso codice fiscale, nome e data di nascita',
    'Same tax code, name and date of birth',
    ['taxCode', 'familyName', 'givenName', 'dateOfBirth'],
  ),
  rule('match.tax-code-name', 'certain', 'Stesso codice fiscale e nome', 'Same tax code and name', [
    'taxCode',
    'familyName',
    'givenName',
  ]),
  rule('match.tax-code', 'likely', 'Stesso codice fiscale', 'Same tax code', ['taxCode']),
  rule(
    'match.tax-code-omocodia',
    'possible',
    'Codici fiscali uguali salvo omocodia, stesso nome',
    'Tax codes equal but for omocodia, same name',
    ['taxCodeBase', 'familyName', 'givenName'],
  ),
  rule(
    'match.name-birth',
    'likely',
    'Stesso nome e data di nascita',
    'Same name and date of birth',
    ['familyName', 'givenName', 'dateOfBirth'],
    ['taxCode'],
  ),
  rule(
    'match.name-birth-other-tax-code',
    'possible',
    'Stesso nome, data e luogo di nascita, altro codice fiscale',
    'Same name, date and place of birth, other tax code',
    ['familyName', 'givenName', 'dateOfBirth', 'birthPlace'],
  ),
  rule(
    'match.names-exchanged',
    'likely',
    'Nome e cognome scambiati, stessa data di nascita',
    'Names exchanged, same date of birth',
    ['names', 'dateOfBirth'],
    ['taxCode'],
  ),
  rule(
    'match.first-name-birth',
    'possible',
    'Stesso cognome, primo nome e data di nascita',
    'Same family name, first name and date of birth',
    ['firstNames', 'dateOfBirth'],
    ['taxCode'],
  ),
  rule(
    'match.day-month-exchanged',
    'possible',
    'Stesso nome, giorno e mese di nascita scambiati',
    'Same name, day and month of birth exchanged',
    ['familyName', 'givenName', 'birthDaySwapped'],
    ['taxCode'],
  ),
  rule(
    'match.name-contact',
    'possible',
    'Stesso nome e recapito',
    'Same name and contact',
    ['familyName', 'givenName', 'contact'],
    ['taxCode', 'birthDaySwapped'],
  ),
  rule(
    'match.name-only',
    'possible',
    'Stesso nome, null’altro di noto in contrario',
    'Same name, nothing else known to the contrary',
    ['familyName', 'givenName'],
    ['taxCode', 'dateOfBirth', 'birthPlace', 'contact'],
  ),
];
