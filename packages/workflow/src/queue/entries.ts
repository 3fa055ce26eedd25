import { addDays, type CalendarOptions, type CivilDate, civilDate } from '@cartella/core';
import type { CaseState, DeadlineRun } from '../case';
import { dueOf } from '../deadline';
import type { Procedure } from '../procedure';
import { indexProcedure } from '../procedure/indexed';

/** The day and the calendar that lists are made on. */
export interface QueueContext {
  readonly today: string;
  readonly now: string;
  readonly calendar?: CalendarOptions;
}

/**
 * What a case asks for, whatever the day: it can be kept, and found again by day, operator, service or body without reading the case. It
 * holds until the next event of the case.
 */
export interface QueueEntry {
  readonly kind: 'deadline' | 'task' | 'case' | 'call';
  /** The deadline, task, state or part to be opened that it is about. */
  readonly id: string;
  /** For a deadline the day decides between near and overdue. */
  readonly reason: 'deadline' | 'unassigned' | 'open' | 'waiting';
  readonly roles: readonly string[];
  readonly enteId?: string;
  readonly operatorId?: string;
  readonly unitId?: string;
  /** The first day on which a list shows it; at once when absent. */
  readonly shownFrom?: string;
  readonly due?: string;
  /** Instant of the end, for terms in hours. */
  readonly dueAt?: string;
  /** Day from which the case has been asking for it. */
  readonly since?: string;
}

const ranks: Readonly<Record<QueueEntry['reason'], number>> = { deadline: 0, unassigned: 1, open: 2, waiting: 3 };

/** The place of an entry among others: terms by their day, then cases without a responsible operator, tasks, what others must do. */
export function rankOf({ reason }: Pick<QueueEntry, 'reason'>): number {
  return ranks[reason];
}

/** Drops what is not known, so that an entry is plain JSON. */
function known<T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}

interface Term {
  readonly due: CivilDate;
  readonly dueAt?: string;
  /** The term stands still until this day. */
  readonly resumes?: CivilDate;
}

/** Where a term ends if nothing else happens; nowhere while it is suspended for as long as somebody wants. */
function termOf(run: DeadlineRun, { today, calendar }: QueueContext): Term | undefined {
  const now = dueOf(run, today, calendar);
  if (!now.suspended) return known<Term>({ due: now.due, dueAt: now.dueAt });
  if (run.longestSuspension === undefined) return undefined;
  const then = dueOf(run, addDays(civilDate(today), run.longestSuspension + 1), calendar);
  const pause = then.trace.findLast((move) => move.rule === 'suspension');
  const resumes = pause?.rule === 'suspension' ? addDays(civilDate(pause.from), pause.days) : undefined;
  return known<Term>({ due: then.due, dueAt: then.dueAt, resumes });
}

function deadlineEntries(
  procedure: Procedure,
  state: CaseState,
  terms: ReadonlyMap<string, Term>,
  holder: string,
): QueueEntry[] {
  return [...terms].map(([id, { due, dueAt, resumes }]) => {
    const definition = procedure.deadlines.find((one) => one.id === id);
    const body = definition?.duty?.body ?? holder;
    const near = addDays(due, -(definition?.warnDays ?? 0));
    return known<QueueEntry>({
      kind: 'deadline',
      id,
      reason: 'deadline',
      roles: definition?.duty?.roles ?? [],
      enteId: state.parties[body],
      operatorId: body === holder ? state.responsible : undefined,
      unitId: state.unitId,
      shownFrom: resumes !== undefined && resumes > near ? resumes : near,
      due,
      dueAt,
    });
  });
}

function taskEntries(state: CaseState, terms: ReadonlyMap<string, Term>, holder: string): QueueEntry[] {
  return state.tasks.map(({ id, body, roles, operatorId, deadline }) =>
    known<QueueEntry>({
      kind: 'task',
      id,
      reason: body === holder ? 'open' : 'waiting',
      roles,
      enteId: state.parties[body],
      operatorId,
      unitId: state.unitId,
      due: deadline === undefined ? undefined : terms.get(deadline)?.due,
    }),
  );
}

function caseEntries(procedure: Procedure, state: CaseState, holder: string): QueueEntry[] {
  const current = procedure.states.find(({ id }) => id === state.state);
  if (current === undefined) return [];
  const about = { kind: 'case', id: current.id, unitId: state.unitId, since: state.enteredOn } as const;
  const entries: QueueEntry[] = [];
  if (current.waitsFor !== undefined && current.waitsFor !== holder)
    entries.push(
      known<QueueEntry>({ ...about, reason: 'waiting', roles: [], enteId: state.parties[current.waitsFor] }),
    );
  const named = procedure.steps.some((step) => step.assigns?.responsible !== undefined);
  if (named && state.responsible === undefined)
    entries.push(
      known<QueueEntry>({ ...about, reason: 'unassigned', roles: ['responsabile'], enteId: state.parties[holder] }),
    );
  return entries;
}

/** Parts that a step of this round called for and nobody has opened; a case that ended by calling goes on asking for what it called. */
function callEntries(procedure: Procedure, state: CaseState, holder: string): QueueEntry[] {
  return procedure.steps.flatMap(({ id, to, calls }) => {
    const done = state.done[id];
    if (calls?.task === undefined || done?.round !== state.round) return [];
    const called = state.subCases[calls.as];
    const isToBeOpened = called?.procedure === calls.procedure && called.caseId === undefined;
    const hasEndedOtherwise = state.outcome !== undefined && to !== state.state;
    if (!isToBeOpened || hasEndedOtherwise) return [];
    return [
      known<QueueEntry>({
        kind: 'call',
        id: calls.as,
        reason: 'open',
        roles: calls.task.roles,
        enteId: state.parties[holder],
        unitId: state.unitId,
        since: done.lastOn,
      }),
    ];
  });
}

/** Everything that a case asks for until its next event; a case that has ended asks at most for what it called to be opened. */
export function queueEntries(procedure: Procedure, state: CaseState, context: QueueContext): QueueEntry[] {
  const { holder } = indexProcedure(procedure);
  const calls = callEntries(procedure, state, holder);
  if (state.state === undefined || state.outcome !== undefined) return calls;
  const terms = new Map(
    state.deadlines
      .filter((run) => run.closedOn === undefined)
      .flatMap((run) => {
        const term = termOf(run, context);
        return term === undefined ? [] : [[run.deadline, term] as const];
      }),
  );
  return [
    ...deadlineEntries(procedure, state, terms, holder),
    ...taskEntries(state, terms, holder),
    ...caseEntries(procedure, state, holder),
    ...calls,
  ];
}
