import { createIssue, type Issue, type IssueParams, type Path } from '@cartella/core';
import { checkIssue } from './issues';

/** How much an expression, with its constants, may weigh before it is refused unread. */
export const expressionLimits = {
  /** Levels of JSON. */
  depth: 100,
  /** Nodes and constants together. */
  size: 20_000,
} as const;

/** Reads untrusted JSON, collecting what is wrong. Every `refuse` answers `undefined`, so that it can stand for a value. */
export interface Reader {
  readonly issues: readonly Issue[];
  refuse(code: string, at: Path, params?: IssueParams): undefined;
  /** A plain record no deeper and no later than the limits allow. */
  record(json: unknown, at: Path): Readonly<Record<string, unknown>> | undefined;
  /** Refuses properties that are not named. */
  only(record: Readonly<Record<string, unknown>>, names: readonly string[], at: Path): boolean;
  /** Adds to what was read; false once there is too much. */
  count(items: number, at: Path): boolean;
}

/** Creates a reader with an empty account. */
export function createReader(): Reader {
  const issues: Issue[] = [];
  let size = 0;

  function refuse(code: string, at: Path, params?: IssueParams): undefined {
    // What is too large is said once: each further part would say it again.
    if (code !== checkIssue.tooLarge || issues.every((issue) => issue.code !== code))
      issues.push(createIssue(code, at, params && { params }));
    return undefined;
  }

  function count(items: number, at: Path): boolean {
    size += items;
    if (size <= expressionLimits.size) return true;
    refuse(checkIssue.tooLarge, at, { limit: expressionLimits.size });
    return false;
  }

  return {
    issues,
    refuse,
    count,
    record(json, at) {
      if (at.length > expressionLimits.depth)
        return refuse(checkIssue.tooDeep, at.slice(0, 10), { limit: expressionLimits.depth });
      if (!count(1, at)) return undefined;
      if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse(checkIssue.shape, at);
      return json as Record<string, unknown>;
    },
    only(record, names, at) {
      const unknown = Object.keys(record).filter((name) => !names.includes(name));
      // A name from outside may be long, or be somebody's: only its place is told.
      if (unknown.length > 0) refuse(checkIssue.unknownProperty, at, { count: unknown.length });
      return unknown.length === 0;
    },
  };
}
