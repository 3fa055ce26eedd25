import type { Json } from '@cartella/core';
import { type ConditionJudge, type ConditionVerdict, verdictOf } from './condition-judge';
import { type DocumentChange, type DocumentReport, harmless, reportOfChanges } from './document-change';
import { byKey, isSame } from './keyed';

/** What is read of a declared rule over a record: a code, a place, and a condition in any language. */
export interface RuleDocument {
  readonly code: string;
  readonly path?: readonly (string | number)[];
  readonly holds: unknown;
  /** A `warning` never refuses a record. */
  readonly severity?: string;
  readonly norm?: unknown;
}

/** Every kind of change in a list of rules. */
export const ruleChangeKinds = [
  'rule.added',
  'rule.removed',
  'rule.condition-changed',
  'rule.severity-raised',
  'rule.severity-lowered',
  'rule.moved',
  'rule.norm-changed',
] as const;

/** A kind of change in a list of rules. */
export type RuleChangeKind = (typeof ruleChangeKinds)[number];

/** Rules tried on records by whoever has their evaluator. */
export interface RuleTrial {
  /** Tells whether a rule holds for a record; undefined when it is not known. */
  readonly holds: (rule: RuleDocument, record: Json) => boolean | undefined;
  /** Records among which witnesses are sought. */
  readonly samples: Iterable<Json>;
}

/** What decides on changed conditions: a trial on records, an evaluator that compares conditions, or both; without, they are undecided. */
export interface RuleJudge {
  readonly trial?: RuleTrial;
  readonly conditions?: ConditionJudge;
}

/** Compares two lists of rules by their codes. */
export function diffRules(
  before: readonly RuleDocument[],
  after: readonly RuleDocument[],
  judge: RuleJudge = {},
): DocumentReport<RuleChangeKind> {
  const changes: DocumentChange<RuleChangeKind>[] = [];
  const add = (kind: RuleChangeKind, rule: RuleDocument, change: Omit<DocumentChange, 'kind' | 'path'>) =>
    changes.push({ kind, path: [rule.code], ...change });
  const { lost, gained, kept } = byKey(before, after, ({ code }) => code);
  for (const rule of lost) add('rule.removed', rule, effectBetween(rule, undefined, judge));
  for (const rule of gained) add('rule.added', rule, effectBetween(undefined, rule, judge));
  for (const [was, is] of kept) {
    if (!isSame(was.holds, is.holds)) add('rule.condition-changed', is, effectBetween(was, is, judge));
    const [weak, stillWeak] = [isWarning(was), isWarning(is)];
    if (weak !== stillWeak) {
      const kind = weak ? 'rule.severity-raised' : 'rule.severity-lowered';
      add(kind, is, effectBetween(weak ? undefined : was, stillWeak ? undefined : is, judge));
    }
    if (!isSame(was.path, is.path)) add('rule.moved', is, { effect: harmless });
    if (!isSame(was.norm, is.norm)) add('rule.norm-changed', is, { effect: harmless });
  }
  return reportOfChanges(changes);
}

const isWarning = ({ severity }: RuleDocument) => severity === 'warning';

/** A rule that is not there, or only warns, refuses nothing. */
function effectBetween(
  before: RuleDocument | undefined,
  after: RuleDocument | undefined,
  judge: RuleJudge,
): Omit<DocumentChange, 'kind' | 'path'> {
  const writers = moreRefused(after, before, judge);
  const readers = moreRefused(before, after, judge);
  const witness = writers.witness ?? readers.witness;
  const effect = { writers: writers.verdict, readers: readers.verdict };
  return { effect, ...(witness === undefined ? {} : { witness }) };
}

/** Whether a rule refuses something that another lets pass. */
function moreRefused(
  rule: RuleDocument | undefined,
  other: RuleDocument | undefined,
  { trial, conditions }: RuleJudge,
): ConditionVerdict {
  if (rule === undefined || isWarning(rule)) return { verdict: 'compatible' };
  const strict = other !== undefined && !isWarning(other) ? other : undefined;
  const refuses = (one: RuleDocument | undefined, record: Json) =>
    one !== undefined && trial?.holds(one, record) === false;
  const refused = [...(trial?.samples ?? [])].find((record) => refuses(rule, record) && !refuses(strict, record));
  if (refused !== undefined) return { verdict: 'breaks', witness: refused };
  return verdictOf(conditions?.falseWith(rule.holds, strict?.holds));
}
