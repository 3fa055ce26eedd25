import { KitError } from '@cartella/core';
import type { CaseEvent, DeadlineEffect, RecordReference, StepDone, TaskOpened } from './case-event';
import type { CaseRecord, CaseState, DeadlineRun, StepTrace, SubCase } from './case-state';

function withRecords(
  records: readonly CaseRecord[],
  written: readonly RecordReference[],
  round: number,
): readonly CaseRecord[] {
  if (written.length === 0) return records;
  const next = [...records];
  for (const { as, kind, id, version } of written) {
    let at = 0;
    while (at < next.length && (next[at]?.id !== id || next[at]?.as !== as)) at += 1;
    next[at] = { as, kind, id, version, round };
  }
  return next;
}

function mark(run: DeadlineRun, effect: DeadlineEffect, date: string): DeadlineRun {
  switch (effect.action) {
    case 'close':
      return { ...run, closedOn: date };
    case 'interrupt':
      return { ...run, interruptions: [...run.interruptions, effect.from ?? date] };
    case 'suspend':
      return { ...run, suspensions: [...run.suspensions, { from: date }] };
    case 'resume':
      return {
        ...run,
        suspensions: run.suspensions.map((pause) => (pause.to === undefined ? { ...pause, to: date } : pause)),
      };
    case 'open':
      return run;
  }
}

function withDeadlines(runs: readonly DeadlineRun[], event: StepDone): readonly DeadlineRun[] {
  if (event.deadlines.length === 0) return runs;
  let next = [...runs];
  for (const effect of event.deadlines) {
    if (effect.action === 'open' && effect.term !== undefined) {
      next.push({
        deadline: effect.deadline,
        term: effect.term,
        from: effect.from ?? event.date,
        at: event.at,
        ...(effect.longestSuspension !== undefined && { longestSuspension: effect.longestSuspension }),
        suspensions: [],
        interruptions: [],
      });
    } else {
      next = next.map((run) =>
        run.deadline === effect.deadline && run.closedOn === undefined ? mark(run, effect, event.date) : run,
      );
    }
  }
  return next;
}

function withTasks(tasks: readonly TaskOpened[], event: StepDone): readonly TaskOpened[] {
  if (event.tasks.length === 0 && event.tasksDone.length === 0) return tasks;
  return [...tasks.filter((task) => !event.tasksDone.includes(task.id)), ...event.tasks];
}

function traceOf(previous: StepTrace | undefined, event: StepDone, round: number): StepTrace {
  const count = previous?.round === round ? previous.count + 1 : 1;
  return { round, count, lastBy: event.actor.operatorId, lastOn: event.date };
}

/** The case without the way back to before its last step. */
function withoutBefore(state: CaseState): CaseState {
  if (state.before === undefined) return state;
  const { before: _before, ...rest } = state;
  return rest;
}

// Written out rather than spread: it is the step that every replay repeats.
function applyStep(state: CaseState, event: StepDone): CaseState {
  const round = event.kind === 'reopening' ? state.round + 1 : state.round;
  const moved = event.to !== event.from;
  const ended = event.outcome !== undefined;
  const next: CaseState = {
    procedure: state.procedure,
    version: event.version,
    state: event.to,
    phase: event.phase,
    round,
    openedOn: state.openedOn ?? event.date,
    enteredOn: moved ? event.date : state.enteredOn,
    endedOn: ended ? event.date : undefined,
    outcome: event.outcome,
    reason: ended ? event.reason : undefined,
    responsible: event.responsible ?? state.responsible,
    unitId: event.unitId ?? state.unitId,
    parties: event.parties === undefined ? state.parties : { ...state.parties, ...event.parties },
    records: withRecords(state.records, event.records, round),
    done: { ...state.done, [event.step]: traceOf(state.done[event.step], event, round) },
    sinceEntry: moved ? [] : [...state.sinceEntry, event.step],
    deadlines: withDeadlines(state.deadlines, event),
    tasks: withTasks(state.tasks, event),
    delegations: state.delegations,
    subCases:
      event.calls === undefined
        ? state.subCases
        : { ...state.subCases, [event.calls.as]: { procedure: event.calls.procedure } },
    calledBy: event.calledBy ?? state.calledBy,
    idempotencyKeys: withKey(state.idempotencyKeys, event),
  };
  return event.reversible === true ? { ...next, before: withoutBefore(state) } : next;
}

function withKey(keys: readonly string[], { idempotencyKey }: CaseEvent): readonly string[] {
  return idempotencyKey === undefined ? keys : [...keys, idempotencyKey];
}

function rename<T extends { readonly deadline: string }>(
  runs: readonly T[],
  names: Readonly<Record<string, string>>,
): readonly T[] {
  return runs.map((run) => ({ ...run, deadline: names[run.deadline] ?? run.deadline }));
}

function renameTasks(tasks: readonly TaskOpened[], names: Readonly<Record<string, string>>): readonly TaskOpened[] {
  return tasks.map((task) =>
    task.deadline === undefined ? task : { ...task, deadline: names[task.deadline] ?? task.deadline },
  );
}

function change(state: CaseState, event: Exclude<CaseEvent, StepDone>): CaseState {
  switch (event.type) {
    case 'step-undone':
      if (state.before === undefined) throw new KitError('integrity', 'there is no step to undo');
      return state.before;
    case 'step-delegated':
      return {
        ...state,
        delegations: [
          ...state.delegations.filter((one) => one.step !== event.step),
          { step: event.step, enteId: event.to, ...(event.until !== undefined && { until: event.until }) },
        ],
      };
    case 'delegation-revoked':
      return { ...state, delegations: state.delegations.filter((one) => one.step !== event.step) };
    case 'sub-case-started':
    case 'sub-case-ended': {
      const called = state.subCases[event.as];
      if (called === undefined) throw new KitError('integrity', 'no such sub-procedure was called for');
      const subCase: SubCase = {
        procedure: called.procedure,
        caseId: event.caseId,
        ...(event.type === 'sub-case-ended' && { outcome: event.outcome }),
      };
      return { ...state, subCases: { ...state.subCases, [event.as]: subCase } };
    }
    case 'case-migrated':
      return {
        ...state,
        procedure: event.procedure,
        state: event.state,
        phase: event.phase,
        done: Object.fromEntries(Object.entries(state.done).map(([step, trace]) => [event.steps[step] ?? step, trace])),
        sinceEntry: state.sinceEntry.map((step) => event.steps[step] ?? step),
        deadlines: rename(state.deadlines, event.deadlines),
        tasks: renameTasks(
          state.tasks.filter(({ id }) => !event.tasksDropped.includes(id)),
          event.deadlines,
        ),
      };
  }
}

/**
 * Adds an event to a case. Whatever was decided is in the event: no procedure is asked.
 *
 * @throws KitError with reason `integrity` when the event is not the next one of this case.
 */
export function apply(state: CaseState, event: CaseEvent): CaseState {
  if (event.version !== state.version + 1) throw new KitError('integrity', 'the event is not the next one of the case');
  if (event.type === 'step-done') return applyStep(state, event);
  // Only a step just done can be undone; whatever happens after it takes the possibility away.
  const next = withoutBefore(change(state, event));
  return { ...next, version: event.version, idempotencyKeys: withKey(state.idempotencyKeys, event) };
}

/** The case that a history makes, from before its first event. */
export function replay(state: CaseState, events: readonly CaseEvent[]): CaseState {
  return events.reduce(apply, state);
}
