import { createIssue, type Issue, isBlocking } from '@cartella/core';
import type { CaseEvent, CaseState } from '../case';
import type { Brought } from '../facts/facts';
import { judgeGuard, judgeWay } from '../facts/judge';
import type { Procedure } from '../procedure';
import { type IndexedProcedure, type IndexedStep, indexProcedure } from '../procedure/indexed';
import type { StepCommand, StepContext } from './command';
import { broughtBy } from './complete';
import { issuesOfContent } from './content';
import { envelopeIssues } from './envelope';
import { stepEvent } from './event';
import { stepIssue } from './issues';
import { refusalsOfActor } from './performer';
import { refusalsOfPosition } from './position';
import { missingSignatures } from './signatures';

/** What came of a command: events to store, with what should be looked at all the same; or every reason why not. */
export type StepResult =
  | { readonly ok: true; readonly events: readonly CaseEvent[]; readonly warnings?: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Decides on a command. Nothing is read but the arguments and nothing is changed: the caller stores the events.
 *
 * @returns The events, or all the reasons for refusal together, each with code, path and norm.
 */
export function step(procedure: Procedure, state: CaseState, command: StepCommand, context: StepContext): StepResult {
  const indexed = indexProcedure(procedure);
  const issues = envelopeIssues(indexed, state, command);
  const indexedStep = indexed.steps.get(command.step);
  if (indexedStep === undefined) {
    return {
      ok: false,
      issues: [...issues, createIssue(stepIssue.unknown, ['step'], { params: { step: command.step } })],
    };
  }
  const brought = broughtBy(command, context);
  issues.push(
    ...refusalsOfPosition(indexed, indexedStep, state, context),
    ...refusalsOfActor(indexedStep, state, context.actor, context.today, command.parties),
    ...issuesOfContent(indexed, indexedStep, state, command, context),
    ...missingSignatures(indexedStep, state, context, brought),
    ...judgeGuard(indexed, indexedStep, state, context, brought).issues,
  );
  const way = wayOut(indexed, indexedStep, state, context, brought);
  const against = issues.filter((issue) => isBlocking([issue]));
  if (way.to === undefined || against.length > 0) return { ok: false, issues: [...against, ...way.issues] };
  const events = [stepEvent(indexed, indexedStep, state, command, context, brought, way.to)];
  return issues.length > 0 ? { ok: true, events, warnings: issues } : { ok: true, events };
}

function wayOut(
  indexed: IndexedProcedure,
  indexedStep: IndexedStep,
  state: CaseState,
  context: StepContext,
  brought: Brought,
): { readonly to?: string; readonly issues: readonly Issue[] } {
  const { to } = indexedStep.step;
  if (typeof to === 'string') return { to, issues: [] };
  if (to !== undefined) return judgeWay(indexed, indexedStep, state, context, brought);
  return state.state === undefined ? { issues: [] } : { to: state.state, issues: [] };
}
