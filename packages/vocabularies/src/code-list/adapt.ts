import { createIssue, failure, type Issue, isNamespace, isUnderNamespace, type Result, success } from '@cartella/core';
import type { CodeEntry, CodeLabel, CodeList } from './code-list';
import { codeListIssue, readCodeList } from './read-code-list';

/** Issue codes of a local adaptation that a common list refuses. */
export const localListIssue = {
  namespace: 'local-list.namespace',
  prefix: 'local-list.prefix',
  mapping: 'local-list.mapping',
  unknownCode: 'local-list.unknown-code',
  nothingLeft: 'local-list.nothing-left',
} as const;

/**
 * Adds the entries of an ente under its namespace. Each code begins with `<namespace>:` and either stands for a common code
 * (`mapsTo`) or says that it stands for none (`local`), so that whoever receives the record knows what to make of it.
 */
export function extendList(list: CodeList, namespace: string, additions: readonly CodeEntry[]): Result<CodeList> {
  if (!isNamespace(namespace)) return failure([createIssue(localListIssue.namespace)]);
  const extended = readCodeList({ ...list, entries: [...list.entries, ...additions] });
  const issues = extended.ok ? [] : extended.issues.map((issue) => atAddition(issue, list.entries.length));
  if (issues.some((issue) => issue.code === codeListIssue.shape)) return failure(issues);
  const common = new Set(list.entries.map((entry) => entry.code));
  for (const [i, { code, mapsTo, local }] of additions.entries()) {
    if (!isUnderNamespace(code, namespace)) {
      issues.push(createIssue(localListIssue.prefix, [i, 'code'], { params: { namespace } }));
    }
    const mapped = mapsTo !== undefined && common.has(mapsTo);
    if (mapped === (local === true)) issues.push(createIssue(localListIssue.mapping, [i, 'mapsTo']));
  }
  return extended.ok && issues.length === 0 ? extended : failure(issues);
}

/** Moves an issue from its place in the whole list to its place in the additions, which are what the caller wrote. */
function atAddition(issue: Issue, commonCount: number): Issue {
  const [root, index, ...rest] = issue.path;
  return root === 'entries' && typeof index === 'number' ? { ...issue, path: [index - commonCount, ...rest] } : issue;
}

/** Hides codes from who writes; what was written with them stays readable. Hiding all that a list offers is refused. */
export function restrictList(list: CodeList, hide: readonly string[]): Result<CodeList> {
  const unknown = unknownCodes(list, hide);
  if (unknown.length > 0) return failure(unknown);
  const hidden = new Set(hide);
  const entries = list.entries.map((entry) => (hidden.has(entry.code) ? { ...entry, hidden: true as const } : entry));
  const left = entries.some((entry) => entry.hidden !== true && entry.validTo === undefined);
  return left ? success({ ...list, entries }) : failure([createIssue(localListIssue.nothingLeft)]);
}

/** Gives codes other words; the codes and their meaning stay. */
export function relabelList(list: CodeList, labels: Readonly<Record<string, CodeLabel>>): Result<CodeList> {
  const unknown = unknownCodes(list, Object.keys(labels));
  if (unknown.length > 0) return failure(unknown);
  const relabelled = list.entries.map((entry) => {
    const label = Object.hasOwn(labels, entry.code) ? labels[entry.code] : undefined;
    return label === undefined ? entry : { ...entry, label };
  });
  return success({ ...list, entries: relabelled });
}

function unknownCodes(list: CodeList, codes: readonly string[]): Issue[] {
  const known = new Set(list.entries.map((entry) => entry.code));
  return codes.flatMap((code, i) => (known.has(code) ? [] : [createIssue(localListIssue.unknownCode, [i])]));
}

/** The common code to send to others for a code of this list: itself, what a local one stands for, or none. */
export function commonCodeOf(list: CodeList, code: string): string | undefined {
  const entry = list.entries.findLast((each) => each.code === code);
  if (entry === undefined || entry.local === true) return undefined;
  return entry.mapsTo ?? entry.code;
}
