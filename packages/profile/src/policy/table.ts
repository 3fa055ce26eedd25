import type { Sensitivity } from '@cartella/model';
import { type AccessDecision, decideAccess, isVisible } from './decide';
import { type AccessDimension, type AccessRequest, accessDimensions, factCount, factsOf, factWeights } from './facts';
import type { AccessAction, AccessPolicy } from './policy';

/** Every answer to one question about one kind of record, by number of the facts. */
export interface AccessTable {
  readonly decisions: readonly AccessDecision[];
  /** Dimensions that change some answer; the others need not be looked up. */
  readonly matters: ReadonlySet<AccessDimension>;
}

/** A property that is searched or sorted by, with its class: a row may be found by it only where it is visible. */
export interface SoughtProperty {
  readonly property: string;
  readonly sensitivity: Sensitivity;
}

/**
 * Answers a question for all possible facts at once, so that a database can filter its rows, counts and pages by what the evaluator says.
 *
 * @param sought - Properties that the question looks at besides the record as a whole.
 */
export function accessTable(
  policy: AccessPolicy,
  request: AccessRequest,
  action: AccessAction,
  kind: string,
  sought: readonly SoughtProperty[] = [],
): AccessTable {
  const decisions = Array.from({ length: factCount }, (_, number): AccessDecision => {
    const decision = decideAccess(policy, request, action, kind, factsOf(number));
    const sees = ({ property, sensitivity }: SoughtProperty) =>
      decision.allowed && isVisible(decision.views, property, sensitivity);
    return decision.allowed && !sought.every(sees) ? { allowed: false, because: 'not-granted' } : decision;
  });
  const answers = decisions.map((decision) => JSON.stringify(decision));
  return { decisions, matters: new Set(dimensionNames.filter((name) => isDecisive(name, answers))) };
}

const dimensionNames = Object.keys(accessDimensions) as AccessDimension[];

/** A dimension is decisive when moving along it alone changes an answer. */
function isDecisive(name: AccessDimension, answers: readonly string[]): boolean {
  const [weight, size] = [factWeights[name], accessDimensions[name].length];
  return answers.some((answer, number) => {
    const position = Math.floor(number / weight) % size;
    return position > 0 && answer !== answers[number - position * weight];
  });
}
