import { type CalendarOptions, civilDate, daysBetween, type Label, type Norm } from '@cartella/core';
import type { Actor, CaseState } from '../case';
import { type DeadlineStatus, deadlinesOf } from '../deadline';
import type { Procedure } from '../procedure';
import { indexProcedure } from '../procedure/indexed';

/** Why something is on a list. */
export type QueueReason = 'overdue' | 'due' | 'open' | 'waiting' | 'unassigned';

/** A thing that asks for somebody's attention. */
export interface QueueItem {
  readonly caseId: string;
  readonly reason: QueueReason;
  readonly label: Label;
  /** Deadline, task or state that it is about. */
  readonly subject: { readonly kind: 'deadline' | 'task' | 'case'; readonly id: string };
  readonly due?: string;
  readonly daysLeft?: number;
  readonly norm?: Norm;
  /** Who should act: roles of a body, or one operator. */
  readonly roles: readonly string[];
  readonly enteId?: string;
  readonly operatorId?: string;
  readonly unitId?: string;
}

/** A case and what is needed to list what it asks for. */
export interface QueuedCase {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly state: CaseState;
}

/** The day and the calendar that lists are made on. */
export interface QueueContext {
  readonly today: string;
  readonly now: string;
  readonly calendar?: CalendarOptions;
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}

function deadlineItems(
  { caseId, procedure, state }: QueuedCase,
  statuses: readonly DeadlineStatus[],
  holder: string,
): QueueItem[] {
  return statuses
    .filter(({ standing }) => standing === 'expired' || standing === 'near')
    .map((status) => {
      const duty = procedure.deadlines.find(({ id }) => id === status.deadline)?.duty;
      const own = (duty?.body ?? holder) === holder;
      return {
        caseId,
        reason: status.standing === 'expired' ? ('overdue' as const) : own ? ('due' as const) : ('waiting' as const),
        label: status.label,
        subject: { kind: 'deadline' as const, id: status.deadline },
        due: status.due,
        daysLeft: status.daysLeft,
        ...optional('norm', status.norm),
        roles: duty?.roles ?? [],
        ...optional('enteId', state.parties[duty?.body ?? holder]),
        ...(own && optional('operatorId', state.responsible)),
        ...optional('unitId', state.unitId),
      };
    });
}

function taskItems(
  { caseId, procedure, state }: QueuedCase,
  statuses: readonly DeadlineStatus[],
  holder: string,
): QueueItem[] {
  const labels = new Map(
    procedure.steps.flatMap((step) =>
      (step.produces ?? []).flatMap((one) => (one.kind === 'task' ? [[one.id, one.label] as const] : [])),
    ),
  );
  return state.tasks.map((task) => {
    const deadline = statuses.find((status) => status.deadline === task.deadline);
    return {
      caseId,
      reason: task.body === holder ? ('open' as const) : ('waiting' as const),
      label: labels.get(task.id) ?? { it: task.id, en: task.id },
      subject: { kind: 'task' as const, id: task.id },
      ...optional('due', deadline?.due),
      ...optional('daysLeft', deadline?.daysLeft),
      roles: task.roles,
      ...optional('enteId', state.parties[task.body]),
      ...optional('operatorId', task.operatorId),
      ...optional('unitId', state.unitId),
    };
  });
}

function caseItems({ caseId, procedure, state }: QueuedCase, context: QueueContext, holder: string): QueueItem[] {
  const current = procedure.states.find(({ id }) => id === state.state);
  if (current === undefined || current.outcome !== undefined) return [];
  const since = state.enteredOn === undefined ? 0 : daysBetween(civilDate(state.enteredOn), civilDate(context.today));
  const item = { caseId, label: current.label, subject: { kind: 'case' as const, id: current.id }, daysLeft: -since };
  const items: QueueItem[] = [];
  if (current.waitsFor !== undefined && current.waitsFor !== holder) {
    items.push({
      ...item,
      reason: 'waiting',
      roles: [],
      ...optional('enteId', state.parties[current.waitsFor]),
      ...optional('unitId', state.unitId),
    });
  }
  const named = procedure.steps.some((step) => step.assigns?.responsible !== undefined);
  if (named && state.responsible === undefined) {
    items.push({
      ...item,
      reason: 'unassigned',
      roles: ['responsabile'],
      ...optional('enteId', state.parties[holder]),
      ...optional('unitId', state.unitId),
    });
  }
  return items;
}

const urgency: Readonly<Record<QueueReason, number>> = { overdue: 0, due: 1, unassigned: 2, open: 3, waiting: 4 };

/** Everything that some cases ask for: what is overdue first, then by day. */
export function workQueue(cases: readonly QueuedCase[], context: QueueContext): QueueItem[] {
  const items = cases.flatMap((queued) => {
    const { holder } = indexProcedure(queued.procedure);
    const statuses = deadlinesOf(queued.procedure, queued.state, context);
    return [
      ...deadlineItems(queued, statuses, holder),
      ...taskItems(queued, statuses, holder),
      ...caseItems(queued, context, holder),
    ];
  });
  return items.sort(
    (one, other) =>
      urgency[one.reason] - urgency[other.reason] || ((one.due ?? '9999') < (other.due ?? '9999') ? -1 : 1),
  );
}

/** What of a list is for an ente. */
export function forEnte(items: readonly QueueItem[], enteId: string): QueueItem[] {
  return items.filter((item) => item.enteId === enteId);
}

/** What of a list is for a service. */
export function forUnit(items: readonly QueueItem[], unitId: string): QueueItem[] {
  return items.filter((item) => item.unitId === unitId);
}

/** What of a list an operator should do: what bears their name, and what their role may do where no name is given. */
export function forOperator(items: readonly QueueItem[], actor: Actor): QueueItem[] {
  return items.filter(
    ({ operatorId, enteId, roles }) =>
      operatorId === actor.operatorId ||
      (operatorId === undefined && enteId === actor.enteId && roles.includes(actor.role)),
  );
}
