import type { Norm, RoundingMode } from '@cartella/core';
import type { AbsenceKind, Constant, ValueType } from './value-type';

/** What the author may note on any node, so that a refusal can be told and an explanation can cite. */
export interface Annotation {
  /** Issue code when a condition is unmet; name of the step when a value is explained. */
  readonly code?: string;
  /** The norm that asks for it. */
  readonly norm?: Norm;
  /** Dotted path of the input that an issue is shown at; the first one read when absent. */
  readonly place?: string;
}

type Source =
  /** A constant with its type; `optional` and bounds are for inputs only. */
  | ({ readonly op: 'literal'; readonly value: Constant } & ValueType)
  /** A declared input; inside an aggregate `item.…` (or the name given by `as`) is the element. */
  | { readonly op: 'path'; readonly path: string }
  /** A dated parameter, at the decision's date unless told otherwise. */
  | { readonly op: 'parameter'; readonly id: string; readonly at?: Expression }
  /** The date of the decision, given by the context. */
  | { readonly op: 'today' };

type Arithmetic =
  | { readonly op: 'add' | 'multiply' | 'min' | 'max'; readonly of: readonly Expression[] }
  | { readonly op: 'subtract' | 'divide'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'clamp'; readonly of: Expression; readonly from?: Expression; readonly to?: Expression }
  /** To a multiple of `step`, which is in cents for money. */
  | { readonly op: 'round'; readonly of: Expression; readonly step: number; readonly mode: RoundingMode };

type Condition =
  | { readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; readonly left: Expression; readonly right: Expression }
  /** Both ends included. */
  | { readonly op: 'between'; readonly of: Expression; readonly from: Expression; readonly to: Expression }
  /** A date within a period, both ends included. */
  | { readonly op: 'within'; readonly of: Expression; readonly period: Expression }
  | { readonly op: 'in'; readonly of: Expression; readonly list: Expression }
  /** A code is in a vocabulary on a date and, if `property` is given, its entry has one of the values `is`. */
  | {
      readonly op: 'member';
      readonly of: Expression;
      readonly vocabulary: string;
      readonly property?: string;
      readonly is?: readonly (string | number | boolean)[];
      readonly on?: Expression;
    }
  | { readonly op: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  /** Always known, but for a masked value: what cannot be read cannot be said to be there. */
  | { readonly op: 'present'; readonly path: string }
  /** The contrary of `present`, or absent for one of the reasons in `kinds`. */
  | { readonly op: 'absent'; readonly path: string; readonly kinds?: readonly AbsenceKind[] };

type Choice =
  | { readonly op: 'if'; readonly condition: Expression; readonly value: Expression; readonly else: Expression }
  /** The first case whose condition holds. */
  | { readonly op: 'cases'; readonly cases: readonly Case[]; readonly else: Expression }
  /** What to do when a value is unknown: `use` another, or `ask`, which leaves it unknown on purpose. */
  | { readonly op: 'missing'; readonly of: Expression; readonly policy: 'use'; readonly value: Expression }
  | { readonly op: 'missing'; readonly of: Expression; readonly policy: 'ask' };

type Aggregate =
  | { readonly op: 'count'; readonly over: string; readonly as?: string; readonly where?: Expression }
  | { readonly op: 'any' | 'all'; readonly over: string; readonly as?: string; readonly where: Expression }
  | {
      readonly op: 'sum';
      readonly over: string;
      readonly as?: string;
      readonly where?: Expression;
      readonly of: Expression;
    }
  /** `of` of the first element that satisfies `where`, in the order of `by` or else of the list. */
  | {
      readonly op: 'first';
      readonly over: string;
      readonly as?: string;
      readonly where?: Expression;
      readonly by?: Expression;
      readonly order?: 'ascending' | 'descending';
      readonly of: Expression;
    };

type Temporal =
  /** Completed years on a date, the decision's unless told otherwise. */
  | { readonly op: 'age'; readonly of: Expression; readonly at?: Expression }
  | { readonly op: 'dateAdd'; readonly of: Expression; readonly amount: Expression; readonly unit: DateUnit }
  /** Completed units from one date to another, negative when they are the other way round. */
  | { readonly op: 'dateDifference'; readonly from: Expression; readonly to: Expression; readonly unit: DateUnit };

type Table =
  /** The value of the first row whose key holds; `table` is a literal or a parameter, a list of `{ upTo | below | is, value }`. */
  | { readonly op: 'bands'; readonly of: Expression; readonly table: Expression; readonly else?: Expression }
  /** Straight lines through the points `{ at, value }`, level outside them; a repeated `at` is a jump just after it. */
  | { readonly op: 'polyline'; readonly of: Expression; readonly table: Expression }
  /** Two keys: `table` is `{ rows: key[], columns: key[], values: value[][] }`. */
  | {
      readonly op: 'matrix';
      readonly row: Expression;
      readonly column: Expression;
      readonly table: Expression;
      readonly else?: Expression;
    }
  /** What brings `cost` down to the share `target` of `income`: max(0, cost − target × income), not above `max`. */
  | {
      readonly op: 'incidence';
      readonly cost: Expression;
      readonly income: Expression;
      readonly target: Expression;
      readonly max?: Expression;
    };

type Textual = { readonly op: 'length'; readonly of: Expression };

/**
 * A condition or a computation as data: JSON, total, three-valued.
 *
 * The set of nodes is closed; `checkExpression` parses and types what comes from outside.
 */
export type Expression = (Source | Arithmetic | Condition | Choice | Aggregate | Temporal | Table | Textual) &
  Annotation;

/** The name of a node. */
export type Op = Expression['op'];

/** The node, or nodes, of a given name. */
export type NodeOf<Name extends Op> = Expression & { readonly op: Name };

/** One branch of `cases`. */
export interface Case {
  readonly when: Expression;
  readonly value: Expression;
}

/** What dates are counted in; `working-day` asks the calendar of the context. */
export type DateUnit = 'day' | 'working-day' | 'month' | 'year';
