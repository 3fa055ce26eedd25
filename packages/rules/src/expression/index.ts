export type { Annotation, Case, DateUnit, Expression, NodeOf, Op } from './expression';
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
