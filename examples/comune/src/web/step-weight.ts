import type { PossibleStep, Procedure } from '@cartella/workflow';

/** How much a step weighs among those that can be done. */
export type StepWeight = 'onward' | 'beside' | 'exit';

const weights: readonly StepWeight[] = ['onward', 'beside', 'exit'];

/** Whether a step moves a case onward, is done beside the path or goes back on it, or ends it early. */
export function weightOf(
  procedure: Procedure,
  from: string | undefined,
  { step }: Pick<PossibleStep, 'step'>,
): StepWeight {
  const definition = procedure.steps.find(({ id }) => id === step);
  if (definition?.kind === 'exit') return 'exit';
  const { to } = definition ?? {};
  if (to === undefined) return 'beside';
  const isBack = typeof to === 'string' && phaseOf(procedure, to) < phaseOf(procedure, from);
  return isBack ? 'beside' : 'onward';
}

/** Steps that move the case onward first, early exits last. */
export function byWeight<S extends Pick<PossibleStep, 'step'>>(
  procedure: Procedure,
  from: string | undefined,
  steps: readonly S[],
): S[] {
  const order = (step: S) => weights.indexOf(weightOf(procedure, from, step));
  return [...steps].sort((one, other) => order(one) - order(other));
}

function phaseOf({ phases, states }: Procedure, state: string | undefined): number {
  const phase = states.find(({ id }) => id === state)?.phase;
  return phases.findIndex(({ id }) => id === phase);
}
