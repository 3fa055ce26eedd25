import { type CivilDate, type Issue, prefixIssues } from '@cartella/core';
import type { VocabularySet } from '@cartella/vocabularies';
import type { RecordRule } from '../record';
import { envelopeSites } from './envelope-sites';
import { lookUpIn } from './look-up';
import { membershipIssues } from './membership';
import { compileRules } from './rule-issues';
import { formatIssues, isBeyondSchema, shapeIssues } from './shape-issues';
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

const noLists: VocabularySet = {};

/** Joins the parts: shape first, then formats and codes on the day of the fact, then the declared rules. */
export function joinValidator({ data, record, sites, rules }: ValidatorParts): RecordValidator {
  const inRecord = [...envelopeSites, ...sites.map((site) => ({ ...site, path: ['data', ...site.path] }))];
  const formatted = sites.filter(isBeyondSchema);
  const coded = sites.filter(({ vocabulary }) => vocabulary !== undefined);
  const checkRules = compileRules(rules);
  const meaning = (value: unknown, told: readonly Issue[], { date, vocabularies }: ValidationContext) => {
    const issues = formatIssues(formatted, value);
    if (vocabularies !== undefined) issues.push(...membershipIssues(coded, value, vocabularies, date));
    issues.push(...checkRules(value, { date, vocabularies: lookUpIn(vocabularies ?? noLists), told }));
    return issues;
  };
  return {
    validateData: (value, context) => {
      const told = shapeIssues(data(value), sites);
      return both(told, meaning(value, told, context));
    },
    validateRecord: (value, context) => {
      const told = shapeIssues(record(value), inRecord);
      const inner = typeof value === 'object' && value !== null && 'data' in value ? value.data : undefined;
      const meant = meaning(inner, told.length === 0 ? told : insideData(told), context);
      return both(told, meant.length === 0 ? meant : prefixIssues(meant, ['data']));
    },
  };
}

// Most records have no issue at all: nothing is copied for them.
function both(one: readonly Issue[], other: readonly Issue[]): readonly Issue[] {
  if (one.length === 0) return other;
  return other.length === 0 ? one : [...one, ...other];
}

function insideData(issues: readonly Issue[]): readonly Issue[] {
  const inside = issues.filter(({ path }) => path[0] === 'data');
  return inside.map((issue) => ({ ...issue, path: issue.path.slice(1) }));
}
