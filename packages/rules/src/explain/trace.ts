import type { CivilDate, Norm, Path } from '@cartella/core';
import type { Evaluation, Scalar } from '../evaluate';
import type { Expression, Op, ValueType } from '../expression';

/** Version of the form of a trace. */
export const traceSchema = 'rules-trace/1.0.0';

/** How a result came about, complete by itself: it can be kept with the decision and told years later. */
export interface Trace {
  readonly schema: typeof traceSchema;
  readonly expression: Expression;
  /** The date of the decision. */
  readonly date?: CivilDate;
  readonly result: Evaluation;
  readonly root: TraceStep;
}

/** The value of a parameter that was in force. */
export interface ParameterInForce {
  readonly id: string;
  readonly from: string;
  readonly to?: string;
  readonly norm: Norm;
}

/** One node that was evaluated; branches that were not taken leave no step. */
export interface TraceStep {
  /** Place of the node in the expression. */
  readonly at: Path;
  readonly op: Op;
  readonly code?: string;
  readonly norm?: Norm;
  readonly known: boolean;
  /** Absent when unknown, and for lists and records. */
  readonly value?: Scalar;
  readonly because?: readonly string[];
  /** What the value is, when the inputs were declared. */
  readonly type?: ValueType;
  /** Where in the data the node looks. */
  readonly path?: string;
  /** Where an issue of this condition is shown, when the author said it. */
  readonly place?: string;
  readonly parameter?: ParameterInForce;
  /** Indexes of the elements that the enclosing aggregates were at. */
  readonly elements?: readonly number[];
  readonly steps: readonly TraceStep[];
}

/** Lists the places of the data that a step and its parts looked at, each once, in order. */
export function pathsRead(step: TraceStep, paths: string[] = []): string[] {
  if (step.path !== undefined && !paths.includes(step.path)) paths.push(step.path);
  for (const part of step.steps) pathsRead(part, paths);
  return paths;
}
