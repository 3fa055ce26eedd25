import { type CalendarOptions, createIssue, type Issue } from '@cartella/core';
import type { CaseMigrated, CaseState, DeadlineRun } from '../case';
import { dueOf } from '../deadline';
import type { Procedure } from '../procedure';
import { indexProcedure } from '../procedure/indexed';
import type { CaseCommand, StepContext, StepResult } from '../step';
import { stepIssue } from '../step';
import { actorOf } from '../step/event';
import { successionIssue } from './issues';
import { successionFrom } from './succession';

/**
 * Takes a case in flight to a new version of its procedure. Terms that run keep their length: the new ones are for what is opened
 * later, and {@link compareDue} tells the difference beforehand.
 */
export function migrate(next: Procedure, state: CaseState, command: CaseCommand, context: StepContext): StepResult {
  const indexed = indexProcedure(next);
  const issues: Issue[] = [];
  if (command.expectedVersion !== state.version) {
    const params = { expected: command.expectedVersion, actual: state.version };
    issues.push(createIssue(stepIssue.stale, ['expectedVersion'], { params }));
  }
  const succession = state.procedure.id === next.id ? successionFrom(next, state.procedure.version) : undefined;
  if (succession === undefined) {
    return {
      ok: false,
      issues: [
        ...issues,
        createIssue(successionIssue.notDeclared, [], { params: { version: state.procedure.version } }),
      ],
    };
  }
  const target =
    state.state === undefined ? undefined : indexed.states.get(succession.states[state.state] ?? state.state);
  if (target === undefined) {
    issues.push(createIssue(successionIssue.stateWithoutTarget, ['state'], { params: { state: state.state ?? '' } }));
  }
  if (target === undefined || issues.length > 0) return { ok: false, issues };
  const kept = new Set(
    next.steps.flatMap((step) => (step.produces ?? []).flatMap((one) => (one.kind === 'task' ? [one.id] : []))),
  );
  const event: CaseMigrated = {
    type: 'case-migrated',
    version: state.version + 1,
    at: context.now,
    date: context.today,
    actor: actorOf(context.actor),
    procedure: indexed.reference,
    ...(command.idempotencyKey !== undefined && { idempotencyKey: command.idempotencyKey }),
    ...(command.note !== undefined && { note: command.note }),
    from: state.procedure,
    state: target.id,
    phase: target.phase,
    steps: succession.steps ?? {},
    deadlines: succession.deadlines ?? {},
    tasksDropped: state.tasks.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
  return { ok: true, events: [event] };
}

/** An open obligation of a case whose day would be another, were it opened under the new version. */
export interface DueChange {
  readonly deadline: string;
  readonly due: string;
  /** Absent when the new version does not know the obligation. */
  readonly dueThen?: string;
}

/** Lists the open obligations of a case whose day the new version would change. */
export function compareDue(
  next: Procedure,
  state: CaseState,
  context: { readonly today: string; readonly calendar?: CalendarOptions },
): DueChange[] {
  const names = successionFrom(next, state.procedure.version)?.deadlines ?? {};
  return state.deadlines
    .filter((run) => run.closedOn === undefined)
    .flatMap((run: DeadlineRun): DueChange[] => {
      const { due } = dueOf(run, context.today, context.calendar);
      const definition = next.deadlines.find(({ id }) => id === (names[run.deadline] ?? run.deadline));
      if (definition === undefined) return [{ deadline: run.deadline, due }];
      const dueThen = dueOf({ ...run, term: definition.term }, context.today, context.calendar).due;
      return dueThen === due ? [] : [{ deadline: run.deadline, due, dueThen }];
    });
}
