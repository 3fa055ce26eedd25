import type { Procedure } from '../procedure';
import { indexProcedure } from '../procedure/indexed';
import { conditionsDecide, conditionsOpen } from './conditions';
import { deadlinesGrounded, deadlinesLive, decisionsNotified, signaturesComplete, tasksDone } from './duties';
import { type Exploration, Explorer } from './explore';
import { type Check, type CheckContext, checkIssue, type Finding, finding } from './finding';
import { endsReached, exitsOpen, messagesAddressed, somebodyMay, statesReached, stepsReached } from './reachability';
import { noRaces, recordsUsed } from './records';
import { waysCanOpen } from './ways';

const checks: readonly Check[] = [
  statesReached,
  stepsReached,
  endsReached,
  exitsOpen,
  somebodyMay,
  messagesAddressed,
  conditionsDecide,
  waysCanOpen,
  deadlinesGrounded,
  deadlinesLive,
  decisionsNotified,
  signaturesComplete,
  recordsUsed,
  noRaces,
  tasksDone,
];

/** How far the checker goes. */
export interface CheckOptions {
  /** Roles that somebody has in the ente; every role when absent. */
  readonly roles?: Iterable<string>;
  /** Kinds of the units that the ente has; every kind when absent. */
  readonly units?: Iterable<string>;
  /** Most abstract cases to look at. */
  readonly bound?: number;
}

/** What the checker found, and how much it looked at. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** What could not be decided: conditions over an unbounded domain, or cases beyond the bound. */
  readonly undecided: readonly Finding[];
  /** Abstract cases and moves that were looked at. */
  readonly cases: number;
  readonly moves: number;
}

function possibleAt(exploration: Exploration): Map<string, Set<string>> {
  const possible = new Map<string, Set<string>>();
  for (const { from, step } of exploration.edges)
    possible.set(from.key, (possible.get(from.key) ?? new Set()).add(step));
  return possible;
}

/**
 * Checks a loaded procedure by walking every abstract case: what data could decide either way is taken both ways, so that nothing
 * that may happen is overlooked.
 *
 * @returns Findings, each with the steps that lead to it, and what could not be decided.
 */
export function checkProcedure(procedure: Procedure, { roles, units, bound = 20_000 }: CheckOptions = {}): CheckReport {
  const exploration = new Explorer(procedure).explore(bound);
  const context: CheckContext = {
    procedure,
    indexed: indexProcedure(procedure),
    exploration,
    nodeList: [...exploration.nodes.values()],
    possibleAt: possibleAt(exploration),
    ...(roles !== undefined && { roles: new Set(roles) }),
    ...(units !== undefined && { units: new Set(units) }),
  };
  const beyond = exploration.truncated
    ? [finding(checkIssue.boundReached, [], undefined, { severity: 'warning', params: { bound } })]
    : [];
  return {
    findings: checks.flatMap((check) => check(context)),
    undecided: [...conditionsOpen(context), ...beyond],
    cases: exploration.nodes.size,
    moves: exploration.edges.length,
  };
}
