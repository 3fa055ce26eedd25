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
  if (command.idempotencyKey !== undefined && state.idempotencyKeys.includes(command.idempotencyKey)) {
    issues.push(createIssue(stepIssue.repeated, ['idempotencyKey']));
  } else if (command.expectedVersion !== state.version) {
    issues.push(
      createIssue(stepIssue.stale, ['expectedVersion'], {
        params: { expected: command.expectedVersion, actual: state.version },
      }),
    );
  }
  return issues;
}
