import { type CivilDate, type Issue, prefixIssues } from '@cartella/core';
import type { VocabularySet } from '@cartella/vocabularies';
import type { RecordRule } from '../record';
import { membershipIssues } from './membership';
import { ruleIssues } from './rule-issues';
import { formatIssues, shapeIssues } from './shape-issues';
import type { Site } from './sites';

/** What validation needs to know of the world. */
export interface ValidationContext {
  /** Day on which the record is written. */
  readonly date: CivilDate;
  /** Lists that codes are looked up in; codes of a list that is not here are not judged. */
  readonly vocabularies?: VocabularySet;
}

/** Finds every problem of data or of whole records of one kind; paths begin at what was given. */
export interface RecordValidator {
  readonly validateData: (data: unknown, context: ValidationContext) => readonly Issue[];
  readonly validateRecord: (record: unknown, context: ValidationContext) => readonly Issue[];
}

/** What a validator is made of: the check of the shape, the governed places and the declared rules. */
export interface ValidatorParts {
  readonly data: (value: unknown) => readonly Issue[];
  readonly record: (value: unknown) => readonly Issue[];
  readonly sites: readonly Site[];
  readonly rules: readonly RecordRule[];
}

/** Joins the parts: shape first, then formats and codes on the day of the fact, then the declared rules. */
export function joinValidator({ data, record, sites, rules }: ValidatorParts): RecordValidator {
  const inRecord = sites.map((site) => ({ ...site, path: ['data', ...site.path] }));
  const meaning = (value: unknown, told: readonly Issue[], { date, vocabularies = {} }: ValidationContext) => [
    ...formatIssues(sites, value),
    ...membershipIssues(sites, value, vocabularies, date),
    ...ruleIssues(rules, value, date, vocabularies, told),
  ];
  return {
    validateData: (value, context) => {
      const told = shapeIssues(data(value), sites);
      return [...told, ...meaning(value, told, context)];
    },
    validateRecord: (value, context) => {
      const told = shapeIssues(record(value), inRecord);
      const inside = told
        .filter(({ path }) => path[0] === 'data')
        .map((issue) => ({ ...issue, path: issue.path.slice(1) }));
      const inner = typeof value === 'object' && value !== null && 'data' in value ? value.data : undefined;
      return [...told, ...prefixIssues(meaning(inner, inside, context), ['data'])];
    },
  };
}
