import type { Issue } from '@cartella/core';
import type { PreparedRecord } from './prepare-records';

/** Turns `records/0/data/amount` into `erogazioni/amount`: the place where the form asks for it. */
export function atAlias(issue: Issue, prepared: readonly PreparedRecord[]): Issue {
  const [root, index, part, ...rest] = issue.path;
  const record = root === 'records' && typeof index === 'number' ? prepared[index] : undefined;
  if (record === undefined) return issue;
  return {
    ...issue,
    path: part === 'data' ? [record.as, ...rest] : [record.as, ...(part === undefined ? [] : [part]), ...rest],
  };
}

/** Takes `data` off the front of the paths: a form asks for the data of a record and knows no envelope. */
export function withoutData(issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => (issue.path[0] === 'data' ? { ...issue, path: issue.path.slice(1) } : issue));
}
