import type { Issue, Label, Norm } from '@cartella/core';
import type { CaseState } from '../case';
import { judgeGuard } from '../facts/judge';
import type { Procedure } from '../procedure';
import { indexProcedure, startsFrom } from '../procedure/indexed';
import type { StepContext } from './command';
import { refusalsOfActor } from './performer';
import { refusalsOfPosition } from './position';

/** Whether an actor can do a step now and, if not, every reason. */
export interface PossibleStep {
  readonly step: string;
  readonly label: Label;
  readonly norm?: Norm;
  readonly allowed: boolean;
  /** The step belongs to where the case stands, whatever else is lacking. */
  readonly here: boolean;
  readonly issues: readonly Issue[];
}

/**
 * Lists every step of the procedure for an actor. What the step itself would write counts as not known yet: it is asked for when
 * the step is done, and is no reason to say that it cannot be.
 */
export function possible(procedure: Procedure, state: CaseState, context: StepContext): PossibleStep[] {
  const indexed = indexProcedure(procedure);
  const current = state.state === undefined ? undefined : indexed.states.get(state.state);
  return [...indexed.steps.values()].map((indexedStep) => {
    const { id, label, norm } = indexedStep.step;
    const here = startsFrom(indexedStep.step, current);
    const position = refusalsOfPosition(indexed, indexedStep, state, context);
    const issues = here
      ? [
          ...position,
          ...refusalsOfActor(indexedStep, state, context.actor, context.today),
          ...judgeGuard(indexed, indexedStep, state, context, undefined).issues,
        ]
      : position;
    return { step: id, label, ...(norm !== undefined && { norm }), allowed: issues.length === 0, here, issues };
  });
}
