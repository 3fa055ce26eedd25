import { createIssue, type Issue, type Path } from '@cartella/core';
import type { Context } from '../evaluate';
import type { Expression, Inputs } from '../expression';
import { type Reason, reasons } from './reasons';

/** Issue codes of conditions, for those to which the author gave none. */
export const conditionIssue = {
  unmet: 'condition.unmet',
  incomplete: 'condition.incomplete',
  undecidable: 'condition.undecidable',
} as const;

/** How the issues of a condition are told. */
export interface IssueOptions {
  /** Code of unmet conditions that have none of their own. */
  readonly code?: string;
  /** Declared inputs: a value that is not of its type then counts as missing. */
  readonly inputs?: Inputs;
}

/**
 * Says what keeps a condition from holding: an `error` for each unmet condition, at the input it is about, or, when it is not
 * known yet, an `incomplete` for each input that is missing.
 */
export function toIssues(expression: Expression, context: Context, options: IssueOptions = {}): Issue[] {
  const issues = new Map<string, Issue>();
  for (const reason of reasons(expression, context, options.inputs))
    for (const [key, issue] of reason.unknown ? incomplete(reason) : unmet(reason, options))
      if (!issues.has(key)) issues.set(key, issue);
  return [...issues.values()];
}

type Keyed = readonly (readonly [string, Issue])[];

// A condition with a code is told once, and once for each element that it is about.
function unmet({ code, norm, paths, of, elements }: Reason, options: IssueOptions): Keyed {
  const path = toPath(paths[0]);
  const issue = createIssue(code ?? options.code ?? conditionIssue.unmet, path, norm && { norm });
  return [[JSON.stringify([of, elements]), issue]];
}

function incomplete({ because, code, norm }: Reason): Keyed {
  return because.map((cause) => {
    const isInput = !cause.startsWith('$');
    const params = { ...(code !== undefined && { condition: code }), ...(!isInput && { cause }) };
    const details = { severity: 'incomplete', params, ...(norm && { norm }) } as const;
    return isInput
      ? [cause, createIssue(conditionIssue.incomplete, toPath(cause), details)]
      : [cause, createIssue(conditionIssue.undecidable, [], details)];
  });
}

/** The path of an issue from a dotted place in the data: indexes become numbers. */
export function toPath(place: string | undefined): Path {
  if (place === undefined || place === '') return [];
  return place.split('.').map((name) => (/^\d+$/.test(name) ? Number(name) : name));
}
