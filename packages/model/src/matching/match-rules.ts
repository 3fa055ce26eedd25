import type { Feature } from './features';

/** How sure a rule is that two records are of one person. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** A declared reason to think that two records are of one person. */
export interface MatchRule {
  /** Reason, as a decision on the pair records it: a code of the list `match-reasons`, where its words are. */
  readonly code: string;
  readonly confidence: Confidence;
  /** Features that are known of both and equal. */
  readonly equal: readonly [Feature, ...Feature[]];
  /** Features that must not be known of both and different. */
  readonly notDifferent?: readonly Feature[];
}

const rule = (
  code: string,
  confidence: Confidence,
  equal: MatchRule['equal'],
  notDifferent: readonly Feature[] = [],
): MatchRule => ({ code, confidence, equal, notDifferent });

/** The reasons of the kit, the surest first. An installation may add its own or leave some out. */
export const personMatchRules: readonly MatchRule[] = [
  rule('match.tax-code-name-birth', 'certain', ['taxCode', 'familyName', 'givenName', 'dateOfBirth']),
  rule('match.tax-code-name', 'certain', ['taxCode', 'familyName', 'givenName']),
  rule('match.tax-code', 'likely', ['taxCode']),
  rule('match.tax-code-omocodia', 'possible', ['taxCodeBase', 'familyName', 'givenName']),
  rule('match.name-birth', 'likely', ['familyName', 'givenName', 'dateOfBirth'], ['taxCode']),
  rule('match.name-birth-other-tax-code', 'possible', ['familyName', 'givenName', 'dateOfBirth', 'birthPlace']),
  rule('match.names-exchanged', 'likely', ['names', 'dateOfBirth'], ['taxCode']),
  rule('match.first-name-birth', 'possible', ['firstNames', 'dateOfBirth'], ['taxCode']),
  rule('match.day-month-exchanged', 'possible', ['familyName', 'givenName', 'birthDaySwapped'], ['taxCode']),
  rule('match.name-contact', 'possible', ['familyName', 'givenName', 'contact'], ['taxCode', 'birthDaySwapped']),
  rule('match.name-only', 'possible', ['familyName', 'givenName'], ['taxCode', 'dateOfBirth', 'birthPlace', 'contact']),
];
