import { createIssue, type Issue } from '@cartella/core';
import type { CaseState, DelegationChanged, ProcedureReference, StepUndone } from '../case';
import type { Procedure } from '../procedure';
import { indexProcedure } from '../procedure/indexed';
import type { StepContext } from './command';
import { envelopeIssues } from './envelope';
import { actorOf } from './event';
import { stepIssue } from './issues';
import { isAssignmentValid } from './performer';
import type { StepResult } from './step';

/** What every command says of the case that its author saw. */
export interface CaseCommand {
  readonly expectedVersion: number;
  readonly idempotencyKey?: string;
  readonly note?: string;
}

/** Takes the last step back. */
export interface UndoCommand extends CaseCommand {
  readonly reason: string;
}

/** Hands a step of the holder over to another body, or takes it back. */
export interface DelegationCommand extends CaseCommand {
  readonly step: string;
  /** Identifier of the other ente. */
  readonly to: string;
  /** Last day on which it may act. */
  readonly until?: string;
}

/** What every event says of itself, whatever happened. */
export function envelope(procedure: ProcedureReference, state: CaseState, command: CaseCommand, context: StepContext) {
  return {
    version: state.version + 1,
    at: context.now,
    date: context.today,
    actor: actorOf(context.actor),
    procedure,
    ...(command.idempotencyKey !== undefined && { idempotencyKey: command.idempotencyKey }),
    ...(command.note !== undefined && { note: command.note }),
  };
}

function answer(issues: readonly Issue[], event: () => StepUndone | DelegationChanged): StepResult {
  return issues.length > 0 ? { ok: false, issues } : { ok: true, events: [event()] };
}

function actorIssues(context: StepContext): Issue[] {
  return isAssignmentValid(context.actor, context.today) ? [] : [createIssue(stepIssue.assignmentNotValid, ['actor'])];
}

/** Undoes the last step, when it is reversible and nothing has happened since; only its author may, or the `responsabile`. */
export function undo(procedure: Procedure, state: CaseState, command: UndoCommand, context: StepContext): StepResult {
  const indexed = indexProcedure(procedure);
  const issues = [...envelopeIssues(indexed, state, command), ...actorIssues(context)];
  const before = state.before;
  if (before === undefined) return { ok: false, issues: [...issues, createIssue(stepIssue.nothingToUndo)] };
  const step = lastStep(before, state);
  const author = state.done[step]?.lastBy;
  if (author !== context.actor.operatorId && context.actor.role !== 'responsabile') {
    issues.push(createIssue(stepIssue.notAuthor, ['actor', 'operatorId'], { params: { step } }));
  }
  if (command.reason === '') {
    issues.push(createIssue(stepIssue.reasonMissing, ['reason'], { severity: 'incomplete', params: { step } }));
  }
  const kept = new Map(before.records.map((record) => [record.id, record.version]));
  const withdrawn = state.records
    .filter((record) => kept.get(record.id) !== record.version)
    .map(({ as, kind, id, version }) => ({ as, kind, id, version }));
  return answer(issues, () => ({
    type: 'step-undone',
    ...envelope(indexed.reference, state, command, context),
    step,
    reason: command.reason,
    withdrawn,
  }));
}

function lastStep(before: CaseState, state: CaseState): string {
  const changed = Object.keys(state.done).find((step) => state.done[step] !== before.done[step]);
  return changed ?? Object.keys(state.done).at(-1) ?? '';
}

/** Lets another body do a delegable step of the holder, until a day or until revoked. */
export function delegate(
  procedure: Procedure,
  state: CaseState,
  command: DelegationCommand,
  context: StepContext,
): StepResult {
  return changeDelegation('step-delegated', procedure, state, command, context);
}

/** Takes a delegated step back. */
export function revokeDelegation(
  procedure: Procedure,
  state: CaseState,
  command: DelegationCommand,
  context: StepContext,
): StepResult {
  return changeDelegation('delegation-revoked', procedure, state, command, context);
}

function changeDelegation(
  type: DelegationChanged['type'],
  procedure: Procedure,
  state: CaseState,
  command: DelegationCommand,
  context: StepContext,
): StepResult {
  const indexed = indexProcedure(procedure);
  const issues = [...envelopeIssues(indexed, state, command), ...actorIssues(context)];
  const step = indexed.steps.get(command.step)?.step;
  if (step === undefined) issues.push(createIssue(stepIssue.unknown, ['step'], { params: { step: command.step } }));
  else if (step.who.delegable !== true)
    issues.push(createIssue(stepIssue.notDelegable, ['step'], { params: { step: step.id } }));
  if (state.parties[indexed.holder] !== context.actor.enteId)
    issues.push(createIssue(stepIssue.notHolder, ['actor', 'enteId']));
  const standing = state.delegations.some((one) => one.step === command.step && one.enteId === command.to);
  if (type === 'delegation-revoked' && !standing) {
    issues.push(createIssue(stepIssue.notDelegated, ['step'], { params: { step: command.step } }));
  }
  return answer(issues, () => ({
    type,
    ...envelope(indexed.reference, state, command, context),
    step: command.step,
    to: command.to,
    ...(command.until !== undefined && { until: command.until }),
  }));
}
