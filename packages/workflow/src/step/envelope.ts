import { createIssue, type Issue } from '@cartella/core';
import type { CaseState } from '../case';
import type { IndexedProcedure } from '../procedure/indexed';
import { stepIssue } from './issues';

/** Every reason why a command may not touch a case at all: other rules, a stale view, a repetition. */
export function envelopeIssues(
  indexed: IndexedProcedure,
  state: CaseState,
  command: { readonly expectedVersion: number; readonly idempotencyKey?: string },
): Issue[] {
  const issues: Issue[] = [];
  const { id, version, hash } = indexed.reference;
  if (state.procedure.hash !== hash || state.procedure.id !== id) {
    issues.push(
      createIssue(stepIssue.otherProcedure, [], {
        params: { procedure: `${state.procedure.id}/${state.procedure.version}`, given: `${id}/${version}` },
      }),
    );
  }
  return [...issues, ...staleness(state, command)];
}

/** Every reason why a command comes too late: it was done already, or the case is no longer what its author saw. */
export function staleness(
  state: CaseState,
  command: { readonly expectedVersion: number; readonly idempotencyKey?: string },
): Issue[] {
  if (command.idempotencyKey !== undefined && state.idempotencyKeys.includes(command.idempotencyKey))
    return [createIssue(stepIssue.repeated, ['idempotencyKey'])];
  if (command.expectedVersion === state.version) return [];
  return [
    createIssue(stepIssue.stale, ['expectedVersion'], {
      params: { expected: command.expectedVersion, actual: state.version },
    }),
  ];
}
