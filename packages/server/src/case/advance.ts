import { failure, type Issue, success } from '@cartella/core';
import type { CaseStanding, Transaction } from '@cartella/records';
import {
  type CaseEvent,
  type CaseState,
  deadlinesOf,
  endSubCase,
  type Procedure,
  queueEntries,
  rankOf,
  replay,
  resultOf,
  type StepContext,
  startSubCase,
} from '@cartella/workflow';
import { stateOf } from './case-view';

type Procedures = Readonly<Record<string, Procedure>>;

/**
 * Keeps where a case stands and what it asks for, so that lists find it without reading its story.
 *
 * @param movedAt - Instant of its last event; now unless told otherwise.
 */
export async function keepStanding(
  tx: Transaction,
  procedure: Procedure,
  caseId: string,
  state: CaseState,
  context: Pick<StepContext, 'today' | 'now' | 'calendar'>,
  movedAt?: string,
): Promise<void> {
  const { outcome, responsible, unitId } = state;
  const due = outcome === undefined ? deadlinesOf(procedure, state, context)[0]?.due : undefined;
  const standing: CaseStanding = {
    procedure: procedure.id,
    state: state.state ?? '',
    openedOn: state.openedOn ?? context.today,
    ...(outcome !== undefined && { outcome }),
    ...(responsible !== undefined && { responsibleId: responsible }),
    ...(unitId !== undefined && { unitId }),
    ...(due !== undefined && { due }),
    ...(movedAt !== undefined && { movedAt }),
  };
  const asked = queueEntries(procedure, state, context).map((entry) => {
    const { enteId, ...rest } = entry;
    return { ...rest, rank: rankOf(entry), ...(enteId !== undefined && { bodyId: enteId }) };
  });
  await tx.keepStanding(caseId, standing, asked);
}

/** Tells the case that called this one what became of it: that it began, or began again, or what it came to. */
export async function tellCaller(
  tx: Transaction,
  procedures: Procedures,
  caseId: string,
  before: CaseState,
  after: CaseState,
  context: StepContext,
): Promise<readonly Issue[]> {
  const procedure = procedures[after.procedure.id];
  const { calledBy } = after;
  if (procedure === undefined || calledBy === undefined) return [];
  const [was, is] = [
    before.state === undefined ? 'not-begun' : resultOf(procedure, before),
    resultOf(procedure, after),
  ];
  if (was === is) return [];
  let caller: CaseState | undefined;
  const told = await tx.followUp<CaseEvent>(caseId, calledBy.caseId, (story) => {
    const called = procedures[story[0]?.event.procedure.id ?? ''];
    if (called === undefined) return success([]);
    caller = stateOf(tx, called, story);
    const events: CaseEvent[] = [];
    for (const told of tellings(was, is)) {
      const command = { as: calledBy.as, caseId, expectedVersion: caller.version };
      const result =
        told.outcome === undefined
          ? startSubCase(caller, { ...command, procedure: procedure.id }, context)
          : endSubCase(caller, { ...command, outcome: told.outcome }, context);
      // A case may be opened only as a part of one that waits for it; later, nobody may be waiting any more.
      if (!result.ok) return was === 'not-begun' ? failure(result.issues) : success(events);
      caller = replay(caller, result.events);
      events.push(...result.events);
    }
    return success(events);
  });
  if (!told.ok) return told.issues;
  const callerProcedure = procedures[caller?.procedure.id ?? ''];
  if (caller !== undefined && callerProcedure !== undefined)
    await keepStanding(tx, callerProcedure, calledBy.caseId, caller, context);
  return [];
}

/** What there is to say to the caller: that the case runs, that it came to something, or one after the other. */
function tellings(was: string | undefined, is: string | undefined): readonly { readonly outcome?: string }[] {
  const began = was === 'not-begun' || is === undefined;
  return [...(began ? [{}] : []), ...(is === undefined ? [] : [{ outcome: is }])];
}
