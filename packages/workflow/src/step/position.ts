import { createIssue, type Issue } from '@cartella/core';
import { type CaseState, timesDone } from '../case';
import { isExpired } from '../deadline';
import type { FactSources } from '../facts/facts';
import { type IndexedProcedure, type IndexedStep, startsFrom } from '../procedure/indexed';
import { stepIssue } from './issues';

/** Every reason why a step may not be done where the case stands, whoever asks and whatever is brought. */
export function refusalsOfPosition(
  indexed: IndexedProcedure,
  { step }: IndexedStep,
  state: CaseState,
  sources: FactSources,
): Issue[] {
  const current = state.state === undefined ? undefined : indexed.states.get(state.state);
  if (!startsFrom(step, current)) {
    const code = current?.outcome === undefined ? stepIssue.notFromHere : stepIssue.caseEnded;
    return [createIssue(code, ['step'], { params: { step: step.id, state: state.state ?? 'start' } })];
  }
  const issues: Issue[] = [];
  const details = step.norm === undefined ? {} : { norm: step.norm };
  const stays = step.to === undefined && step.repeatable !== true;
  if (stays && state.sinceEntry.includes(step.id)) {
    issues.push(createIssue(stepIssue.alreadyDone, ['step'], { params: { step: step.id } }));
  }
  for (const other of step.after ?? []) {
    if (timesDone(state, other) === 0) {
      issues.push(createIssue(stepIssue.after, ['step'], { ...details, params: { step: other } }));
    }
  }
  for (const name of step.awaits ?? []) {
    if (state.subCases[name]?.outcome === undefined) {
      issues.push(createIssue(stepIssue.awaits, ['step'], { ...details, params: { subCase: name } }));
    }
  }
  if (step.whenExpired !== undefined) {
    const run = state.deadlines.findLast((one) => one.deadline === step.whenExpired && one.closedOn === undefined);
    if (run === undefined || !isExpired(run, sources, sources.calendar)) {
      issues.push(createIssue(stepIssue.notExpired, ['step'], { ...details, params: { deadline: step.whenExpired } }));
    }
  }
  return issues;
}
