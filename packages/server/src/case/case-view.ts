import type { CalendarOptions } from '@cartella/core';
import type { ModelRecord } from '@cartella/model';
import type { StoredEvent, Transaction } from '@cartella/records';
import {
  type CaseEvent,
  type CaseState,
  type DeadlineStatus,
  deadlinesOf,
  newCase,
  type PossibleStep,
  type Procedure,
  possible,
  replay,
} from '@cartella/workflow';
import type { Session } from '../session';
import { personOfRecords } from './beneficiary';
import { statesOf } from './reach';
import { stepContextOf } from './step-context';

/** A case as a page shows it. */
export interface CaseView {
  readonly id: string;
  readonly procedure: { readonly id: string; readonly version: string };
  readonly state: CaseState;
  readonly person: ModelRecord<'person'> | undefined;
  readonly records: readonly ModelRecord[];
  readonly events: readonly StoredEvent<CaseEvent>[];
  /** What can be done now and, for the rest, every reason why not. */
  readonly steps: readonly PossibleStep[];
  /** Open deadlines, the nearest first. */
  readonly deadlines: readonly DeadlineStatus[];
}

/** A case while it is being worked on: its history and its records. */
export interface OpenCase {
  readonly id: string;
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly events: readonly StoredEvent<CaseEvent>[];
  readonly records: readonly ModelRecord[];
}

/** Reads a case, or `undefined` where this ente has none, or none of these procedures. */
export async function openCase(
  tx: Transaction,
  procedures: Readonly<Record<string, Procedure>>,
  id: string,
): Promise<OpenCase | undefined> {
  const whole = await tx.wholeCase<CaseEvent & { readonly procedure?: { readonly id: string } }>(id);
  const procedure = procedures[whole?.events[0]?.event.procedure?.id ?? ''];
  if (whole === undefined || procedure === undefined) return undefined;
  const { events, records } = whole;
  return { id, procedure, state: stateOf(tx, procedure, events), events, records: records as readonly ModelRecord[] };
}

/** The case that stored events make. */
export function stateOf(tx: Transaction, procedure: Procedure, events: readonly StoredEvent<CaseEvent>[]): CaseState {
  return replay(
    newCase(procedure, tx.context.enteId),
    events.map(({ event }) => event),
  );
}

/**
 * Puts together what a page shows of a case.
 *
 * @param theirs - The only steps that are the operator's: the rest of the story is not, nor is a case in which none of them can be taken.
 */
export async function viewCase(
  tx: Transaction,
  open: OpenCase,
  session: Session,
  calendar: CalendarOptions,
  theirs?: ReadonlySet<string>,
): Promise<CaseView | undefined> {
  const { procedure } = open;
  const personId = await personOfRecords(tx, open.records);
  const context = stepContextOf(session, session.roles[0] ?? '', calendar, open.records);
  const view = {
    id: open.id,
    procedure: { id: procedure.id, version: procedure.version },
    state: open.state,
    person: personId === undefined ? undefined : await tx.get<ModelRecord<'person'>>(personId),
    records: open.records,
    events: open.events,
    steps: stepsFor(session, procedure, open.state, (role) => stepContextOf(session, role, calendar, open.records)),
    deadlines: deadlinesOf(procedure, open.state, context),
  };
  return theirs === undefined ? view : narrowed(view, procedure, theirs);
}

/** A case as whoever has only some steps in it sees it: where it stands, what those steps need, and what was done by them. */
function narrowed(view: CaseView, { steps }: Procedure, theirs: ReadonlySet<string>): CaseView | undefined {
  const states = statesOf(steps.filter(({ id }) => theirs.has(id)));
  if (states !== undefined && !states.includes(view.state.state ?? '')) return undefined;
  const { before: _, ...state } = view.state;
  const shown = new Set(view.records.map(({ id }) => id));
  return {
    ...view,
    state: {
      ...state,
      reason: undefined,
      records: state.records.filter(({ id }) => shown.has(id)),
      done: Object.fromEntries(Object.entries(state.done).filter(([id]) => theirs.has(id))),
      sinceEntry: state.sinceEntry.filter((id) => theirs.has(id)),
      deadlines: [],
      tasks: [],
      delegations: [],
      subCases: {},
      calledBy: undefined,
      idempotencyKeys: [],
    },
    events: view.events.filter(({ event }) => 'step' in event && theirs.has(event.step)),
    steps: view.steps.filter(({ step }) => theirs.has(step)),
    deadlines: [],
  };
}

/** What an operator can do in any of their roles; what they cannot do in any, with the fewest reasons why. */
export function stepsFor(
  { roles }: Pick<Session, 'roles'>,
  procedure: Procedure,
  state: CaseState,
  contextIn: (role: string) => ReturnType<typeof stepContextOf>,
): PossibleStep[] {
  const [first = [], ...others] = (roles.length === 0 ? [''] : roles).map((role) =>
    possible(procedure, state, contextIn(role)),
  );
  return first.map((step, index) =>
    others.reduce((best, list) => {
      const other = list[index];
      return other !== undefined && other.issues.length < best.issues.length ? other : best;
    }, step),
  );
}
