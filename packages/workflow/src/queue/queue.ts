import { civilDate, daysBetween, type Label, type Norm } from '@cartella/core';
import type { Actor, CaseState } from '../case';
import type { Procedure } from '../procedure';
import { indexProcedure } from '../procedure/indexed';
import { type QueueContext, type QueueEntry, queueEntries, rankOf } from './entries';

/** Why something is on a list. */
export type QueueReason = 'overdue' | 'due' | 'open' | 'waiting' | 'unassigned';

/** A thing that asks for somebody's attention. */
export interface QueueItem {
  readonly caseId: string;
  readonly reason: QueueReason;
  readonly label: Label;
  /** Deadline, task, state or part to be opened that it is about. */
  readonly subject: { readonly kind: QueueEntry['kind']; readonly id: string };
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

/** How a list words an entry of a case, and the norm of a term. */
function wordsOf(procedure: Procedure, { kind, id }: QueueEntry): { readonly label: Label; readonly norm?: Norm } {
  const { deadlines, states, tasks } = indexProcedure(procedure);
  const words = {
    deadline: () => deadlines.get(id),
    task: () => tasks.get(id),
    case: () => states.get(id),
    call: () => procedure.steps.find(({ calls }) => calls?.as === id)?.calls?.task,
  };
  const found = words[kind]();
  const norm = found !== undefined && 'norm' in found ? found.norm : undefined;
  return { label: found?.label ?? { it: id, en: id }, ...(norm !== undefined && { norm }) };
}

function reasonOn(
  { reason, due, dueAt, enteId }: QueueEntry,
  { today, now }: QueueContext,
  holder: string | undefined,
) {
  if (reason !== 'deadline') return reason;
  const isOver = dueAt === undefined ? due !== undefined && today > due : Date.parse(now) > Date.parse(dueAt);
  return isOver ? 'overdue' : enteId === holder ? 'due' : 'waiting';
}

/** How an entry stands on a day, or nothing where its day has not come. @param holder - The ente that holds the case. */
export function queueItem(
  caseId: string,
  procedure: Procedure,
  entry: QueueEntry,
  context: QueueContext,
  holder: string | undefined,
): QueueItem | undefined {
  const { kind, id, shownFrom, dueAt: _dueAt, since, ...rest } = entry;
  if (shownFrom !== undefined && context.today < shownFrom) return undefined;
  const days = (from: string, to: string) => daysBetween(civilDate(from), civilDate(to));
  const daysLeft = since === undefined ? rest.due && days(context.today, rest.due) : days(context.today, since);
  return {
    ...rest,
    caseId,
    reason: reasonOn(entry, context, holder),
    ...wordsOf(procedure, entry),
    subject: { kind, id },
    ...(typeof daysLeft === 'number' && { daysLeft }),
  };
}

/** Everything that some cases ask for on a day: terms by their day, what is overdue first, then what nobody answers for, tasks, the rest. */
export function workQueue(cases: readonly QueuedCase[], context: QueueContext): QueueItem[] {
  const found = cases.flatMap(({ caseId, procedure, state }) =>
    queueEntries(procedure, state, context).flatMap((entry) => {
      const item = queueItem(caseId, procedure, entry, context, state.parties[indexProcedure(procedure).holder]);
      return item === undefined ? [] : [{ item, rank: rankOf(entry) }];
    }),
  );
  return found
    .sort((one, other) => one.rank - other.rank || ((one.item.due ?? '9999') < (other.item.due ?? '9999') ? -1 : 1))
    .map(({ item }) => item);
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
