import { createIssue, type Issue, type IssueDetails, type Path } from '@cartella/core';
import type { Procedure } from '../procedure';
import type { IndexedProcedure } from '../procedure/indexed';
import { type Exploration, type Node, traceTo } from './explore';

/** Issue codes of the model checker. Their wording lives in the catalogues. */
export const checkIssue = {
  unreachableState: 'check.unreachable-state',
  unreachableStep: 'check.unreachable-step',
  deadEnd: 'check.dead-end',
  noEarlyExit: 'check.no-early-exit',
  nobody: 'check.nobody',
  messageToNobody: 'check.message-to-nobody',
  guardNever: 'check.guard-never',
  guardAlways: 'check.guard-always',
  guardsAllFail: 'check.guards-all-fail',
  deadlineWithoutNorm: 'check.deadline-without-norm',
  deadlineWithoutCalendar: 'check.deadline-without-calendar',
  deadlineNeverClosed: 'check.deadline-never-closed',
  deadlineNeverOpened: 'check.deadline-never-opened',
  decisionWithoutNotice: 'check.decision-without-notice',
  signatureMissingParty: 'check.signature-missing-party',
  recordUnused: 'check.record-unused',
  race: 'check.race',
  taskNeverDone: 'check.task-never-done',
  guardUndecided: 'check.guard-undecided',
  boundReached: 'check.bound-reached',
} as const;

/** A fault of a procedure, with the steps that lead a case to it. */
export interface Finding extends Issue {
  /** Steps from the opening of a case to where the fault shows; empty for a fault of the text alone. */
  readonly trace: readonly string[];
}

/** What every check looks at. */
export interface CheckContext {
  readonly procedure: Procedure;
  readonly indexed: IndexedProcedure;
  readonly exploration: Exploration;
  /** Roles that somebody has; every known role when absent. */
  readonly roles?: ReadonlySet<string>;
  /** Kinds of unit that the ente has; every kind when absent. */
  readonly units?: ReadonlySet<string>;
  readonly nodeList: readonly Node[];
  /** Steps possible in a node, by its key. */
  readonly possibleAt: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A check: a small named function from a procedure explored to its findings. */
export type Check = (context: CheckContext) => readonly Finding[];

/** A finding at a place, with the way to a node. */
export function finding(
  code: string,
  path: Path,
  node: Node | undefined,
  details: IssueDetails & { readonly next?: readonly string[] } = {},
): Finding {
  const { next = [], ...rest } = details;
  return { ...createIssue(code, path, rest), trace: [...(node === undefined ? [] : traceTo(node)), ...next] };
}

/** The first node, hence the nearest to the opening, that satisfies a test. */
export function nearest(context: CheckContext, test: (node: Node) => boolean): Node | undefined {
  return context.nodeList.find(test);
}
