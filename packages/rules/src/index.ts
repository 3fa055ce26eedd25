export type { Band, Collection, FirstOptions, Grid, MemberOptions, Operand, PathOf, Point, TableKey } from './builder';
export {
  absent,
  add,
  age,
  all,
  and,
  annotate,
  any,
  ask,
  bands,
  bandsType,
  between,
  cases,
  clamp,
  code,
  count,
  date,
  dateAdd,
  dateDifference,
  defineInputs,
  divide,
  eq,
  euro,
  first,
  ge,
  gridType,
  gt,
  incidence,
  isIn,
  item,
  le,
  lengthOf,
  list,
  lt,
  matrix,
  max,
  member,
  min,
  multiply,
  ne,
  not,
  or,
  orElse,
  parameter,
  path,
  pathsOf,
  pointsType,
  polyline,
  present,
  quantity,
  round,
  subtract,
  sum,
  table,
  today,
  when,
  within,
} from './builder';
export type { CheckedExpression, CheckOptions } from './check';
export { checkExpression, checkIssue, expressionLimits, parseExpression, parseInputs } from './check';
export { dependencies } from './dependencies';
export type { DescribeOptions } from './describe';
export { describe } from './describe';
export type { Constancy, Witness } from './domain';
export { combinationLimit, constantOn } from './domain';
export type { CompiledExpression, Context, DeclaredInputs, Evaluation, Scalar, VocabularyLookup } from './evaluate';
export { absenceOf, compile, declaredInputs, evaluate, isAbsence } from './evaluate';
export type { ParameterInForce, Trace, TraceStep } from './explain';
export { explain, traceSchema } from './explain';
export type {
  Absence,
  AbsenceKind,
  Annotation,
  BooleanType,
  Case,
  CodeType,
  Constant,
  DateType,
  DateUnit,
  Declared,
  Expression,
  Inputs,
  ListType,
  NodeOf,
  NumericType,
  ObjectType,
  Op,
  PeriodType,
  TextType,
  Unit,
  ValueType,
} from './expression';
export { implies } from './implication';
export { expressionSchema } from './json-schema';
export { rulesCatalogues } from './messages';
export type { DatedValue, Parameter } from './parameter';
export { checkParameters, parameterIssue, valueOn } from './parameter';
export type { IssueOptions, Reason } from './reasons';
export { conditionIssue, reasons, toIssues, toPath } from './reasons';
