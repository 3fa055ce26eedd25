import { isCivilDate } from '@cartella/core';
import type {
  Actor,
  CaseState,
  DeadlineEffect,
  DeadlineRun,
  MessageDue,
  RecordReference,
  StepDone,
  TaskOpened,
} from '../case';
import type { Brought } from '../facts/facts';
import type { IndexedProcedure, IndexedStep } from '../procedure/indexed';
import type { StepCommand, StepContext } from './command';

/** Who acted, without the dates of the assignment. */
export function actorOf({
  operatorId,
  enteId,
  role,
  unitId,
}: Actor): Omit<Actor, 'unitKinds' | 'validFrom' | 'validTo'> {
  return unitId === undefined ? { operatorId, enteId, role } : { operatorId, enteId, role, unitId };
}

/** The day that a fact such as `progetto.startDate` names, in what is brought or in what the case has. */
function firstDay(from: string | undefined, state: CaseState, context: StepContext, brought: Brought): string {
  const [name, field] = from?.split('.') ?? [];
  if (name === undefined || field === undefined) return brought.date;
  const latest = state.records.findLast(({ as }) => as === name);
  const data = brought.records.findLast(({ as }) => as === name)?.data ?? (latest && context.data?.[latest.id]);
  const value = (data as Readonly<Record<string, unknown>> | undefined)?.[field];
  return isCivilDate(value) ? value : brought.date;
}

function isPaused(run: DeadlineRun | undefined): boolean {
  return run?.suspensions.some(({ to }) => to === undefined) === true;
}

/** What a step does to deadlines; a case that ends closes those still open. */
function effectsOn(
  indexed: IndexedProcedure,
  { step }: IndexedStep,
  state: CaseState,
  context: StepContext,
  brought: Brought,
  ends: boolean,
): DeadlineEffect[] {
  const effects: DeadlineEffect[] = [];
  const clock = step.deadlines;
  if (clock === undefined && !ends) return effects;
  const running = new Map(
    state.deadlines.filter((run) => run.closedOn === undefined).map((run) => [run.deadline, run]),
  );
  const closing = ends ? [...running.keys()] : (clock?.closes ?? []);
  for (const deadline of closing) if (running.delete(deadline)) effects.push({ deadline, action: 'close' });
  for (const deadline of clock?.resumes ?? []) {
    if (isPaused(running.get(deadline))) effects.push({ deadline, action: 'resume' });
  }
  for (const deadline of clock?.suspends ?? []) {
    if (running.has(deadline) && !isPaused(running.get(deadline))) effects.push({ deadline, action: 'suspend' });
  }
  for (const deadline of clock?.interrupts ?? []) {
    if (running.has(deadline)) effects.push({ deadline, action: 'interrupt', from: brought.date });
  }
  for (const deadline of clock?.opens ?? []) {
    const definition = indexed.deadlines.get(deadline);
    if (definition === undefined || running.has(deadline)) continue;
    effects.push({
      deadline,
      action: 'open',
      from: firstDay(definition.from, state, context, brought),
      term: definition.term,
      ...(definition.longestSuspension !== undefined && { longestSuspension: definition.longestSuspension }),
    });
  }
  return effects;
}

function tasksOf(
  indexed: IndexedProcedure,
  { tasks }: IndexedStep,
  state: CaseState,
  responsible: string | undefined,
): TaskOpened[] {
  return tasks
    .filter((task) => !state.tasks.some(({ id }) => id === task.id))
    .map((task) => ({
      id: task.id,
      roles: task.for.roles,
      body: task.for.body ?? indexed.holder,
      ...(task.for.responsible === true && responsible !== undefined && { operatorId: responsible }),
      ...(task.deadline !== undefined && { deadline: task.deadline }),
    }));
}

function messagesOf(
  { messages }: IndexedStep,
  state: CaseState,
  parties: StepCommand['parties'],
  records: readonly RecordReference[],
): MessageDue[] {
  return messages.map(({ id, to, record }) => {
    const enteId = parties?.[to] ?? state.parties[to];
    const reference = records.findLast(({ as }) => as === record) ?? state.records.findLast(({ as }) => as === record);
    return {
      id,
      to,
      ...(enteId !== undefined && { enteId }),
      ...(reference !== undefined && {
        record: { as: reference.as, kind: reference.kind, id: reference.id, version: reference.version },
      }),
    };
  });
}

/** Writes the event of a step that was found in order. */
export function stepEvent(
  indexed: IndexedProcedure,
  indexedStep: IndexedStep,
  state: CaseState,
  command: StepCommand,
  context: StepContext,
  brought: Brought,
  to: string,
): StepDone {
  const { step, does, noticesDue } = indexedStep;
  const target = indexed.states.get(to);
  const ends = target?.outcome !== undefined;
  const records = (command.records ?? []).map(({ as, kind, id, version }) => ({ as, kind, id, version }));
  const named = step.assigns?.responsible !== undefined;
  const responsible = named ? command.responsible : undefined;
  const unitId = named || state.state === undefined ? (command.unitId ?? context.actor.unitId) : undefined;
  const event: Writable<StepDone> = {
    type: 'step-done',
    version: state.version + 1,
    step: step.id,
    at: context.now,
    date: brought.date,
    actor: actorOf(context.actor),
    procedure: indexed.reference,
    to,
    phase: target?.phase ?? '',
    records,
    documents: command.documents ?? [],
    deadlines: effectsOn(indexed, indexedStep, state, context, brought, ends),
    tasks: ends ? [] : tasksOf(indexed, indexedStep, state, responsible ?? state.responsible),
    tasksDone: state.tasks.filter(({ id }) => ends || does.includes(id)).map(({ id }) => id),
    notices: noticesDue,
    messages: messagesOf(indexedStep, state, command.parties, records),
  };
  // Assigned rather than spread: this is what every accepted command passes through.
  if (step.kind !== undefined) event.kind = step.kind;
  if (state.state !== undefined) event.from = state.state;
  if (target?.outcome !== undefined) event.outcome = target.outcome;
  if (command.reason !== undefined) event.reason = command.reason;
  if (command.note !== undefined) event.note = command.note;
  if (command.idempotencyKey !== undefined) event.idempotencyKey = command.idempotencyKey;
  if (responsible !== undefined) event.responsible = responsible;
  if (unitId !== undefined) event.unitId = unitId;
  if (step.assigns?.bodies !== undefined) event.parties = pick(command.parties ?? {}, step.assigns.bodies);
  if (step.calls !== undefined) event.calls = { procedure: step.calls.procedure, as: step.calls.as };
  if (command.calledBy !== undefined) event.calledBy = command.calledBy;
  if (step.reversible === true) event.reversible = true;
  return event;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function pick(parties: Readonly<Record<string, string>>, bodies: readonly string[]): Record<string, string> {
  return Object.fromEntries(bodies.flatMap((body) => (parties[body] === undefined ? [] : [[body, parties[body]]])));
}
