import type { Path } from '@cartella/core';
import type { NodeOf, Op } from '../expression';
import { inferAggregate } from './infer-aggregate';
import { inferClamp, inferDivide, inferMultiply, inferRound, inferSubtract, inferSum } from './infer-arithmetic';
import {
  inferBetween,
  inferCases,
  inferComparison,
  inferIf,
  inferIn,
  inferLogic,
  inferMember,
  inferMissing,
  inferNot,
  inferPresence,
  inferWithin,
} from './infer-condition';
import { inferLiteral, inferParameter, inferPath } from './infer-source';
import { inferBands, inferIncidence, inferMatrix, inferPolyline } from './infer-table';
import { inferAge, inferDateAdd, inferDateDifference, inferLength } from './infer-temporal';
import type { Inference, Scope, Typed } from './typed';

type Rule<Name extends Op> = (inference: Inference, node: NodeOf<Name>, at: Path, scope: Scope) => Typed | undefined;

/** How each node is typed. */
export const typeRules: { readonly [Name in Op]: Rule<Name> } = {
  literal: inferLiteral,
  path: inferPath,
  parameter: inferParameter,
  today: () => ({ type: { type: 'date' }, integral: true }),
  add: inferSum,
  min: inferSum,
  max: inferSum,
  multiply: inferMultiply,
  subtract: inferSubtract,
  divide: inferDivide,
  clamp: inferClamp,
  round: inferRound,
  eq: inferComparison,
  ne: inferComparison,
  lt: inferComparison,
  le: inferComparison,
  gt: inferComparison,
  ge: inferComparison,
  between: inferBetween,
  within: inferWithin,
  in: inferIn,
  member: inferMember,
  and: inferLogic,
  or: inferLogic,
  not: inferNot,
  present: inferPresence,
  absent: inferPresence,
  if: inferIf,
  cases: inferCases,
  missing: inferMissing,
  count: inferAggregate,
  any: inferAggregate,
  all: inferAggregate,
  sum: inferAggregate,
  first: inferAggregate,
  age: inferAge,
  dateAdd: inferDateAdd,
  dateDifference: inferDateDifference,
  length: inferLength,
  bands: inferBands,
  polyline: inferPolyline,
  matrix: inferMatrix,
  incidence: inferIncidence,
};
