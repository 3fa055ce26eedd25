import { createIssue, type Issue, type Path, prefixIssues, type Severity } from '@cartella/core';
import type { SiussCodes } from '../codes';
import { decree206 } from '../layout';

/** Where a rule is written: the specification of the e-service, a message of INPS, the layout itself, or what senders do in practice. */
export type RuleSource = 'specifiche-2.0.1' | 'messaggio-1244-2022' | 'tracciato' | 'prassi';

/** Something that a schema cannot say. */
export interface SiussRule<R> {
  readonly code: string;
  /** Where the operator acts, from the record that the rule is about. */
  readonly path: Path;
  readonly severity: Severity;
  readonly source: RuleSource;
  readonly holds: (record: R, codes: SiussCodes) => boolean;
}

/** Builds rules of one severity and source: `code`, field, condition. */
export function rule<R>(
  severity: Severity,
  source: RuleSource,
  code: string,
  field: keyof R & string,
  holds: SiussRule<R>['holds'],
): SiussRule<R> {
  return { code: `siuss.${code}`, path: [field], severity, source, holds };
}

/** Applies rules to a record: everything that does not hold, at once. */
export function applyRules<R>(rules: readonly SiussRule<R>[], record: R, codes: SiussCodes, path: Path = []): Issue[] {
  const issues: Issue[] = [];
  for (const { code, path: at, severity, holds } of rules) {
    if (!holds(record, codes)) {
      issues.push(createIssue(code, at, { severity, params: { field: String(at.at(-1)) }, norm: decree206 }));
    }
  }
  return path.length === 0 ? issues : prefixIssues(issues, path);
}
