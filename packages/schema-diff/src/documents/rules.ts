import type { Json } from '@cartella/core';
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

/** How rules are judged by whoever has their evaluator; without it a changed condition is undecided. */
export interface RuleJudge {
  /** Tells whether a rule holds for a record; undefined when it is not known. */
  readonly holds: (rule: RuleDocument, record: Json) => boolean | undefined;
  /** Records among which witnesses are sought. */
  readonly samples: Iterable<Json>;
}

/** Compares two lists of rules by their codes. */
export function diffRules(
  before: readonly RuleDocument[],
  after: readonly RuleDocument[],
  judge?: RuleJudge,
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
  judge: RuleJudge | undefined,
): Omit<DocumentChange, 'kind' | 'path'> {
  const refuses = (rule: RuleDocument | undefined, record: Json) =>
    rule === undefined || isWarning(rule) ? false : judge?.holds(rule, record) === false;
  const [strict, stillStrict] = [before, after].map((rule) => rule !== undefined && !isWarning(rule));
  const samples = judge ? [...judge.samples] : [];
  const refusedNow = samples.find((record) => refuses(after, record) && !refuses(before, record));
  const refusedBefore = samples.find((record) => refuses(before, record) && !refuses(after, record));
  const writers = !stillStrict ? 'compatible' : refusedNow === undefined ? 'undecided' : 'breaks';
  const readers = !strict ? 'compatible' : refusedBefore === undefined ? 'undecided' : 'breaks';
  const witness = refusedNow ?? refusedBefore;
  return { effect: { writers, readers }, ...(witness === undefined ? {} : { witness }) };
}
