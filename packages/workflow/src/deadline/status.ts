import { type CalendarOptions, type CivilDate, civilDate, daysBetween, type Label, type Norm } from '@cartella/core';
import type { CaseState, DeadlineRun } from '../case';
import type { Procedure, Silence } from '../procedure';
import { type Due, dueOf } from './due';

/** Where a deadline stands on a day. */
export interface DeadlineStatus extends Due {
  readonly deadline: string;
  readonly label: Label;
  readonly norm?: Norm;
  /** No norm found by us states the term: the ente's own act must confirm it. */
  readonly toConfirm?: true;
  readonly standing: 'running' | 'near' | 'suspended' | 'expired';
  /** Days to the end, negative once it has passed. */
  readonly daysLeft: number;
  /** What follows when nobody acts, and the step that becomes due. */
  readonly silence?: Silence;
}

/** Tells whether a term has passed: the day after its last one, or the instant after for hours. */
export function isExpired(
  run: DeadlineRun,
  now: { readonly today: string; readonly now: string },
  calendar?: CalendarOptions,
): boolean {
  if (run.closedOn !== undefined) return false;
  const { due, dueAt, suspended } = dueOf(run, now.today, calendar);
  if (suspended) return false;
  return dueAt === undefined ? now.today > due : Date.parse(now.now) > Date.parse(dueAt);
}

/** Lists the open deadlines of a case, the nearest first. */
export function deadlinesOf(
  procedure: Procedure,
  state: CaseState,
  context: { readonly today: string; readonly now: string; readonly calendar?: CalendarOptions },
): DeadlineStatus[] {
  const today: CivilDate = civilDate(context.today);
  const open = state.deadlines.filter((run) => run.closedOn === undefined);
  return open
    .map((run): DeadlineStatus => {
      const definition = procedure.deadlines.find(({ id }) => id === run.deadline);
      const due = dueOf(run, today, context.calendar);
      const daysLeft = daysBetween(today, due.due);
      const near = daysLeft <= (definition?.warnDays ?? 0);
      const expired = isExpired(run, context, context.calendar);
      return {
        ...due,
        deadline: run.deadline,
        label: definition?.label ?? { it: run.deadline, en: run.deadline },
        ...(definition?.norm !== undefined && { norm: definition.norm }),
        ...(definition?.toConfirm !== undefined && { toConfirm: definition.toConfirm }),
        ...(definition?.silence !== undefined && { silence: definition.silence }),
        standing: due.suspended ? 'suspended' : expired ? 'expired' : near ? 'near' : 'running',
        daysLeft,
      };
    })
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}
