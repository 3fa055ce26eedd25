import { createIssue, type Issue } from '@cartella/core';
import type { CaseState, SubCase } from '../case';
import type { Procedure } from '../procedure';
import { indexProcedure } from '../procedure/indexed';
import type { StepContext } from './command';
import { staleness } from './envelope';
import { stepIssue } from './issues';
import { type CaseCommand, envelope } from './other-commands';
import type { StepResult } from './step';

/** Names a case that was opened because this one called for it. */
export interface SubCaseStart extends CaseCommand {
  readonly as: string;
  readonly caseId: string;
  /** The procedure that it follows. */
  readonly procedure: string;
}

/** Tells what a sub-procedure came to. */
export interface SubCaseCommand extends CaseCommand {
  readonly as: string;
  readonly caseId: string;
  readonly outcome: string;
}

function issuesUnless(
  state: CaseState,
  command: CaseCommand & { readonly as: string },
  code: string,
  isRight: (called: SubCase) => boolean,
): Issue[] {
  const called = state.subCases[command.as];
  const issues = staleness(state, command);
  if (called !== undefined && isRight(called)) return issues;
  return [...issues, createIssue(code, ['as'], { params: { subCase: command.as } })];
}

/** Records that a sub-procedure was opened, or opened again after its end: whoever awaits it waits anew. */
export function startSubCase(state: CaseState, command: SubCaseStart, context: StepContext): StepResult {
  const { as, caseId, procedure } = command;
  const issues = issuesUnless(state, command, stepIssue.notCalled, (called) => {
    const isFree = called.caseId === undefined || (called.caseId === caseId && called.outcome !== undefined);
    return called.procedure === procedure && isFree;
  });
  if (issues.length > 0) return { ok: false, issues };
  const about = envelope(state.procedure, state, command, context);
  return { ok: true, events: [{ type: 'sub-case-started', ...about, as, caseId }] };
}

/** Records what a sub-procedure came to, so that steps that await it become possible; what it comes to later takes its place. */
export function endSubCase(state: CaseState, command: SubCaseCommand, context: StepContext): StepResult {
  const { as, caseId, outcome } = command;
  const issues = issuesUnless(state, command, stepIssue.notRunning, (called) => {
    const isIts = called.caseId === undefined || called.caseId === caseId;
    return isIts && called.outcome !== outcome;
  });
  if (issues.length > 0) return { ok: false, issues };
  const about = envelope(state.procedure, state, command, context);
  return { ok: true, events: [{ type: 'sub-case-ended', ...about, as, caseId, outcome }] };
}

/** What the case that called this one is told where it stands: how it ended, or the answer that it gives before its end. */
export function resultOf(procedure: Procedure, state: CaseState): string | undefined {
  const current = state.state === undefined ? undefined : indexProcedure(procedure).states.get(state.state);
  return state.outcome ?? current?.answers;
}
