import type { Procedure, ProcedureState, Step } from '@cartella/workflow';
import type { Layer, OutcomeVariant } from '../layer';
import { composeIssue } from './compose.issues';
import { narrowStep } from './narrow-step';
import { insertInOrder, namespaceOf } from './order';
import { type CartellaDraft, isRefusal, refuse, say, type Touch } from './touch';

/**
 * Adds a way of ending: a stricter twin of a step that ends the case, leading to an end of its own whose outcome stands for the common one.
 * Whoever reads only common outcomes sees the case end as it could have ended anyway.
 */
export function addVariant(
  draft: CartellaDraft,
  layer: Layer,
  procedure: Procedure,
  variant: OutcomeVariant,
): { readonly procedure: Procedure; readonly touches: readonly Touch[] } {
  const { id, label, of, outcome: outcomeLabel, to } = variant;
  const point = `procedures/${procedure.id}`;
  const twin = procedure.steps.find((step) => step.id === of);
  if (twin === undefined)
    return { procedure, touches: [refuse(composeIssue.unknownReference, `${point}/steps/${of}`)] };
  const end = procedure.states.find((state) => state.id === twin.to && state.outcome !== undefined);
  const outcome = procedure.outcomes.find((each) => each.id === end?.outcome);
  if (end === undefined || outcome === undefined) {
    return {
      procedure,
      touches: [refuse(composeIssue.addedStep, `${point}/steps/${id}`, { problem: 'does-not-end' })],
    };
  }
  const copy: Step = { ...twin, id, label, to: id };
  const { step, touches } = narrowStep(draft, layer, procedure, copy, to ?? {}, `${point}/steps/${id}`);
  if (touches.some(isRefusal)) return { procedure, touches };
  const state: ProcedureState = { id, label: outcomeLabel, phase: end.phase, outcome: id };
  const common = outcome.common ?? outcome.id;
  const added = { id, label: outcomeLabel, conclusive: outcome.conclusive, common };
  const nameOf = (part: { readonly id: string }) => namespaceOf(part.id);
  return {
    procedure: {
      ...procedure,
      steps: insertInOrder(
        procedure.steps.map((each) => mentioning(each, of, end.id, id)),
        step,
        nameOf,
      ),
      states: insertInOrder(procedure.states, state, nameOf),
      outcomes: insertInOrder(procedure.outcomes, added, nameOf),
    },
    touches: [
      say(`${point}/steps/${id}`, variant),
      say(`${point}/states/${id}`, state),
      say(`${point}/outcomes/${id}`, added),
    ],
  };
}

/** What the twin step does for others the variant does too; what may follow the common end may follow the local one. */
function mentioning(step: Step, twin: string, end: string, variant: string): Step {
  const produces = step.produces?.map((product) =>
    product.kind === 'task' && product.doneBy.includes(twin)
      ? { ...product, doneBy: insertInOrder(product.doneBy, variant, namespaceOf) }
      : product,
  );
  const from =
    Array.isArray(step.from) && step.from.includes(end) ? insertInOrder(step.from, variant, namespaceOf) : step.from;
  return { ...step, from, ...(produces !== undefined && { produces }) };
}
