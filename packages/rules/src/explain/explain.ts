import type { CivilDate } from '@cartella/core';
import { typesOf } from '../check';
import { type Context, type Frame, frameOf, type Outcome, rootSite, runOf, type Site, toEvaluation } from '../evaluate';
import { placeOf } from '../evaluate/site';
import { Unknown } from '../evaluate/unknown';
import { Rational } from '../exact';
import type { Expression, Inputs, NodeOf, ValueType } from '../expression';
import { type Parameter, parameterIn, valueOn } from '../parameter';
import { type ParameterInForce, pathsRead, type Trace, type TraceStep, traceSchema } from './trace';

/**
 * Evaluates with a trace: the same result as `evaluate`, and every condition of an `and` or `or` looked at even when one has
 * settled it. Holds values of the data: it belongs to the person, not to a log.
 *
 * @param inputs - When given, steps tell the type and unit of their value.
 */
export function explain(expression: Expression, context: Context, inputs?: Inputs): Trace {
  const types = inputs && typesOf(expression, inputs, context.parameters);
  let steps: TraceStep[] = [];
  const site = rootSite(inputs, true, (node, inner) => {
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
  const outcome = site.compile(expression, site)(frameOf(context));
  const [root] = steps as [TraceStep];
  const result = toEvaluation(outcome, () => new Unknown(pathsRead(root)));
  const { date } = context;
  return { schema: traceSchema, expression, ...(date !== undefined && { date }), result, root };
}

/** Prepares what is always the same of the steps of a node. */
function describer(
  node: Expression,
  site: Site,
  type: ValueType | undefined,
): (frame: Frame, outcome: Outcome, steps: readonly TraceStep[]) => TraceStep {
  const { op, code, norm } = node;
  const still = { at: site.at, op, ...(code && { code }), ...(norm && { norm }), ...(type && { type }) };
  const looked = lookedAt(node);
  const path = looked === undefined ? undefined : placeOf(looked, site);
  const place = node.place === undefined ? undefined : placeOf(node.place, site);
  const depth = Math.max(-1, ...[...site.elements.values()].map(({ slot }) => slot)) + 1;
  return (frame, outcome, steps) => ({
    ...still,
    ...worth(outcome),
    ...(path && { path: path(frame) }),
    ...(place && { place: place(frame) }),
    ...(node.op === 'parameter' && inForce(node, frame.context, steps)),
    ...(depth > 0 && { elements: frame.indexes.slice(0, depth) }),
    steps,
  });
}

function lookedAt(node: Expression): string | undefined {
  if (node.op === 'path' || node.op === 'present' || node.op === 'absent') return node.path;
  return 'over' in node ? node.over : undefined;
}

function worth(outcome: Outcome): Pick<TraceStep, 'known' | 'value' | 'because'> {
  const isScalar = typeof outcome !== 'object' || outcome instanceof Unknown || outcome instanceof Rational;
  return isScalar ? toEvaluation(outcome, () => new Unknown([])) : { known: true };
}

function inForce(
  node: NodeOf<'parameter'>,
  { parameters, date }: Context,
  [at]: readonly TraceStep[],
): { readonly parameter?: ParameterInForce } {
  const parameter: Parameter | undefined = parameterIn(parameters, node.id);
  const on = node.at === undefined ? date : at?.value;
  const value = parameter && typeof on === 'string' ? valueOn(parameter, on as CivilDate) : undefined;
  if (value === undefined) return {};
  const { from, to, norm } = value;
  return { parameter: { id: node.id, from, ...(to !== undefined && { to }), norm } };
}
