import type { CivilDate } from '@cartella/core';
import { typesOf } from '../check';
import {
  type Context,
  declaredInputs,
  type Frame,
  frameOf,
  type Outcome,
  rootSite,
  runOf,
  type Site,
  toEvaluation,
} from '../evaluate';
import { placeOf } from '../evaluate/site';
import { Unknown } from '../evaluate/unknown';
import { Rational } from '../exact';
import type { Expression, Inputs, NodeOf, ValueType } from '../expression';
import { type Parameter, parameterIn, valueOn } from '../parameter';
import { pathsRead, type Trace, type TraceStep, traceSchema } from './trace';

/**
 * Evaluates with a trace: the same result as `evaluate`, and every condition of an `and` or `or` looked at even when one has
 * settled it. Holds values of the data: it belongs to the person, not to a log.
 *
 * @param inputs - When given, steps tell the type and unit of their value.
 */
export function explain(expression: Expression, context: Context, inputs?: Inputs): Trace {
  return explainerOf(expression, inputs, context.parameters)(context);
}

type Explainer = (context: Context) => Trace;

interface Prepared {
  readonly inputs: Inputs | undefined;
  readonly parameters: readonly Parameter[] | undefined;
  readonly explainer: Explainer;
}

// An expression is nearly always explained over the same inputs: the last preparation is kept.
const prepared = new WeakMap<Expression, Prepared>();

function explainerOf(
  expression: Expression,
  inputs: Inputs | undefined,
  parameters: readonly Parameter[] | undefined,
): Explainer {
  const last = prepared.get(expression);
  if (last !== undefined && last.inputs === inputs && (inputs === undefined || last.parameters === parameters))
    return last.explainer;
  const types = inputs && typesOf(expression, inputs, parameters);
  const explainer = createExplainer(expression, inputs, types);
  prepared.set(expression, { inputs, parameters, explainer });
  return explainer;
}

function createExplainer(
  expression: Expression,
  inputs: Inputs | undefined,
  types: ReadonlyMap<Expression, ValueType> | undefined,
): Explainer {
  let steps: TraceStep[] = [];
  const site = rootSite(inputs && declaredInputs(inputs), true, (node, inner) => {
    const run = runOf(node, inner);
    const describe = describer(node, inner, types?.get(node));
    return (frame) => {
      const outer = steps;
      steps = [];
      const outcome = run(frame);
      outer.push(describe(frame, outcome, steps));
      steps = outer;
      return outcome;
    };
  });
  const run = site.compile(expression, site);
  return (context) => {
    steps = [];
    const outcome = run(frameOf(context));
    const [root] = steps as [TraceStep];
    const result = toEvaluation(outcome, () => new Unknown(pathsRead(root)));
    const { date } = context;
    return { schema: traceSchema, expression, ...(date !== undefined && { date }), result, root };
  };
}

type Draft = { -readonly [Name in keyof TraceStep]: TraceStep[Name] };

/** Prepares what is always the same of the steps of a node. */
function describer(
  node: Expression,
  site: Site,
  type: ValueType | undefined,
): (frame: Frame, outcome: Outcome, steps: readonly TraceStep[]) => TraceStep {
  const { op, code, norm } = node;
  const { at } = site;
  const looked = lookedAt(node);
  const path = looked === undefined ? undefined : placeOf(looked, site);
  const place = node.place === undefined ? undefined : placeOf(node.place, site);
  const depth = Math.max(-1, ...[...site.elements.values()].map(({ slot }) => slot)) + 1;
  // Written member by member: a refusal is explained at every key that is typed.
  return (frame, outcome, steps) => {
    const step: Draft = { at, op, known: !(outcome instanceof Unknown), steps };
    if (code !== undefined) step.code = code;
    if (norm !== undefined) step.norm = norm;
    if (type !== undefined) step.type = type;
    if (typeof outcome !== 'object') step.value = outcome;
    else if (outcome instanceof Rational) setNumber(step, outcome);
    else if (outcome instanceof Unknown) step.because = [...new Set(outcome.because)];
    if (path !== undefined) step.path = path(frame);
    if (place !== undefined) step.place = place(frame);
    if (node.op === 'parameter') setParameter(step, node, frame.context);
    if (depth > 0) step.elements = frame.indexes.slice(0, depth);
    return step;
  };
}

function setNumber(step: Draft, outcome: Rational): void {
  const result = toEvaluation(outcome, () => new Unknown([]));
  step.known = result.known;
  if (result.known) step.value = result.value;
  else step.because = result.because;
}

function setParameter(step: Draft, node: NodeOf<'parameter'>, { parameters, date }: Context): void {
  const parameter = parameterIn(parameters, node.id);
  const on = node.at === undefined ? date : step.steps[0]?.value;
  const value = parameter && typeof on === 'string' ? valueOn(parameter, on as CivilDate) : undefined;
  if (value === undefined) return;
  const { from, to, norm } = value;
  step.parameter = { id: node.id, from, ...(to !== undefined && { to }), norm };
}

function lookedAt(node: Expression): string | undefined {
  if (node.op === 'path' || node.op === 'present' || node.op === 'absent') return node.path;
  return 'over' in node ? node.over : undefined;
}
