import type { Norm } from './norm';

/** How much a problem weighs: `incomplete` data may be kept as a draft, `error` may not be recorded, `warning` may. */
export type Severity = 'error' | 'incomplete' | 'warning';

/** Where a problem is: property names and array indexes from the root of the checked value. */
export type Path = readonly (string | number)[];

/** Facts that a message needs: limits, codes and counts, never the offending value or any other personal datum. */
export type IssueParams = Readonly<Record<string, string | number | boolean>>;

/** One problem in data. Wording is not here: catalogues turn `code` and `params` into a sentence. */
export interface Issue {
  /** `concept.reason`, for example `tax-code.check-character`. */
  readonly code: string;
  readonly path: Path;
  readonly severity: Severity;
  readonly params?: IssueParams;
  /** The norm that makes it a problem. */
  readonly norm?: Norm;
}

/** What else an issue may say beyond its code and its place. */
export type IssueDetails = Omit<Partial<Issue>, 'code' | 'path'>;

/** Creates an issue of severity `error` unless told otherwise. */
export function createIssue(code: string, path: Path = [], details: IssueDetails = {}): Issue {
  return { code, path, severity: 'error', ...details };
}

/** Moves issues found in a part to their place in the whole. */
export function prefixIssues(issues: readonly Issue[], prefix: Path): Issue[] {
  return issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] }));
}

/** Tells whether any issue forbids recording: `incomplete` and `error` do, `warning` does not. */
export function isBlocking(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity !== 'warning');
}
