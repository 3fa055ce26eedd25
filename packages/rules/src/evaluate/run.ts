import type { Expression, NodeOf, Op } from '../expression';
import { runCount, runFirst, runQuantifier, runTotal } from './run-aggregate';
import { runClamp, runDivide, runExtreme, runFold, runIncidence, runRound, runSubtract } from './run-arithmetic';
import { runCases, runIf, runMissing } from './run-choice';
import { runBetween, runComparison, runIn, runLogic, runMember, runNot, runPresence, runWithin } from './run-condition';
import { runLiteral, runParameter, runPath, runToday } from './run-source';
import { runBands, runMatrix, runPolyline } from './run-table';
import { runAge, runDateAdd, runDateDifference, runLength } from './run-temporal';
import type { Run, Site } from './site';

/** How each node is evaluated. */
const runRules: { readonly [Name in Op]: (node: NodeOf<Name>, site: Site) => Run } = {
  literal: runLiteral,
  path: runPath,
  parameter: runParameter,
  today: runToday,
  add: runFold,
  multiply: runFold,
  subtract: runSubtract,
  divide: runDivide,
  min: runExtreme,
  max: runExtreme,
  clamp: runClamp,
  round: runRound,
  eq: runComparison,
  ne: runComparison,
  lt: runComparison,
  le: runComparison,
  gt: runComparison,
  ge: runComparison,
  between: runBetween,
  within: runWithin,
  in: runIn,
  member: runMember,
  and: runLogic,
  or: runLogic,
  not: runNot,
  present: runPresence,
  absent: runPresence,
  if: runIf,
  cases: runCases,
  missing: runMissing,
  count: runCount,
  any: runQuantifier,
  all: runQuantifier,
  sum: runTotal,
  first: runFirst,
  age: runAge,
  dateAdd: runDateAdd,
  dateDifference: runDateDifference,
  length: runLength,
  bands: runBands,
  polyline: runPolyline,
  matrix: runMatrix,
  incidence: runIncidence,
};

/** Compiles a node by the rule of its name. */
export function runOf(node: Expression, site: Site): Run {
  return (runRules[node.op] as (node: Expression, site: Site) => Run)(node, site);
}
