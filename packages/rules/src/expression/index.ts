export type { Annotation, Case, DateUnit, Expression, NodeOf, Op } from './expression';
export type { Child, PropertyShape } from './shape';
export { absenceKinds, childrenOf, forbiddenNames, mapChildren, shapes } from './shape';
export type {
  Absence,
  AbsenceKind,
  BooleanType,
  CodeType,
  Constant,
  DateType,
  Declared,
  Inputs,
  ListType,
  NumericType,
  ObjectType,
  PeriodType,
  TextType,
  Unit,
  ValueType,
} from './value-type';
