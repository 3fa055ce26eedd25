import type { Issue } from '@cartella/core';
import { isWithin, patternOf } from './place';

/** A problem that stays at its field until something that it is about changes. */
export interface ToldIssue {
  readonly issue: Issue;
  readonly place: string;
  /** Patterns that the rule behind it reads. */
  readonly reads: readonly string[];
}

/** Keeps a problem that a rule, or somebody else, found. */
export function tell(issue: Issue, reads: readonly string[] = []): ToldIssue {
  return { issue, place: issue.path.join('.'), reads };
}

/** Tells whether a change at a place makes a problem doubtful: it is mended, or about to be. */
export function isDoubtful({ place, reads }: ToldIssue, changed: string): boolean {
  return touches(place, changed) || reads.some((pattern) => touches(pattern, patternOf(changed)));
}

function touches(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}
