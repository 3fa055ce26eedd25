import type { CalendarOptions } from '@cartella/core';
import type { ModelRecord, RecordEnvelope } from '@cartella/model';
import { type Cartella, isObject } from '@cartella/profile';
import type { Criteria, StoredEvent, Transaction } from '@cartella/records';
import {
  type CaseEvent,
  type CaseState,
  forEnte,
  forOperator,
  forUnit,
  newCase,
  type Procedure,
  type QueueItem,
  workQueue,
} from '@cartella/workflow';
import type { Session } from '../session';
import { personOfRecords } from './beneficiary';
import { stateOf, stepsFor } from './case-view';
import { stepContextOf } from './step-context';

/** A person as lists name them. */
export type PersonName = Pick<ModelRecord<'person'>['data'], 'familyName' | 'givenName' | 'alias' | 'identity'> & {
  readonly id: string;
};

/** A case in one line of a list. */
export interface CaseSummary {
  readonly id: string;
  readonly openedOn: string;
  readonly procedure: string;
  readonly state?: string;
  readonly urgency?: string;
  readonly updatedAt?: string;
  readonly person?: PersonName;
}

/** Whose work is asked for: one's own, that of one's service, or of the whole ente. */
export type WorkScope = 'operator' | 'unit' | 'ente';

/** A thing to do, with the case that it belongs to. */
export interface WorkItem extends QueueItem {
  readonly case: CaseSummary;
}

/** A case as it is found from the record that opened it. */
interface FoundCase {
  readonly opening: RecordEnvelope;
  readonly procedure: Procedure;
  readonly events: readonly StoredEvent<CaseEvent>[];
  readonly state: CaseState;
}

/** Kinds of the records that cases of these procedures begin with. */
function openingKinds(procedures: readonly Procedure[]): string[] {
  const kinds = procedures.flatMap(({ records, steps }) => {
    const opened = steps.find(({ from }) => from === 'start')?.produces;
    const first = Object.entries(records).find(([name]) =>
      opened?.some((product) => product.kind === 'record' && product.record === name),
    );
    return first === undefined ? [] : [first[1].kind];
  });
  return [...new Set(kinds)];
}

async function findCases(
  tx: Transaction,
  { procedures }: Cartella,
  page: { readonly size: number; readonly after?: string },
  criteria: Criteria = {},
): Promise<{ readonly cases: FoundCase[]; readonly next?: string }> {
  const cases: FoundCase[] = [];
  let next: string | undefined;
  for (const kind of openingKinds(Object.values(procedures))) {
    const found = await tx.find<string>(kind, criteria, page);
    next ??= found.next;
    for (const opening of found.records as readonly RecordEnvelope[]) {
      const events = await tx.caseEvents<CaseEvent>(opening.id);
      const procedure = procedures[events[0]?.event.procedure.id ?? ''];
      if (procedure !== undefined) cases.push({ opening, procedure, events, state: stateOf(tx, procedure, events) });
    }
  }
  return { cases, ...(next !== undefined && { next }) };
}

async function summarise(tx: Transaction, { opening, procedure, events, state }: FoundCase): Promise<CaseSummary> {
  // Who may not see the file still finds the person in what the case shows them.
  const personId = (await personOfRecords(tx, [opening])) ?? (await personOfRecords(tx, await tx.readCase(opening.id)));
  const person = personId === undefined ? undefined : await tx.get<ModelRecord<'person'>>(personId);
  const urgency = isObject(opening.data) ? opening.data['urgency'] : undefined;
  const updatedAt = events.at(-1)?.recordedAt;
  return {
    id: opening.id,
    openedOn: state.openedOn ?? opening.recordedAt.slice(0, 10),
    procedure: procedure.id,
    ...(state.state !== undefined && { state: state.state }),
    ...(typeof urgency === 'string' && { urgency }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(person !== undefined && { person: nameOf(person) }),
  };
}

function nameOf({ id, data }: ModelRecord<'person'>): PersonName {
  const { identity, familyName, givenName, alias } = data;
  return {
    id,
    identity,
    ...(familyName !== undefined && { familyName }),
    ...(givenName !== undefined && { givenName }),
    ...(alias !== undefined && { alias }),
  };
}

/** The cases that an operator may see, the latest first. */
export async function listCases(
  tx: Transaction,
  cartella: Cartella,
  after?: string,
): Promise<{ readonly cases: readonly CaseSummary[]; readonly next?: string }> {
  const { cases, next } = await findCases(tx, cartella, { size: 20, ...(after !== undefined && { after }) });
  const summaries = await Promise.all(cases.map((found) => summarise(tx, found)));
  summaries.sort((one, other) => ((one.updatedAt ?? '') < (other.updatedAt ?? '') ? 1 : -1));
  return { cases: summaries, ...(next !== undefined && { next }) };
}

/** The cases of a person, the first opened first: those that name them and those that point to their file. */
export async function casesOfPerson(
  tx: Transaction,
  cartella: Cartella,
  personId: string,
): Promise<readonly CaseSummary[]> {
  const files = await tx.find('cartella-sociale', { refersTo: personId }, { size: 200 });
  const found = new Map<string, FoundCase>();
  for (const refersTo of [personId, ...files.records.map(({ id }) => id)]) {
    const { cases } = await findCases(tx, cartella, { size: 200 }, { refersTo });
    for (const one of cases) found.set(one.opening.id, one);
  }
  const summaries = await Promise.all([...found.values()].map((one) => summarise(tx, one)));
  return summaries.sort((one, other) => (one.openedOn < other.openedOn ? -1 : 1));
}

/** What the cases ask for: overdue first, then by day, for an operator, a service or the ente. */
export async function listWork(
  tx: Transaction,
  cartella: Cartella,
  session: Session,
  scope: WorkScope,
  calendar: CalendarOptions,
): Promise<readonly WorkItem[]> {
  const { cases } = await findCases(tx, cartella, { size: 200 });
  const context = stepContextOf(session, session.roles[0] ?? '', calendar, []);
  const items = workQueue(
    cases
      .filter(({ state }) => state.outcome === undefined)
      .map(({ opening, procedure, state }) => ({ caseId: opening.id, procedure, state })),
    context,
  );
  const mine = new Set(scopeOf(items, cases, session, scope, context));
  const summaries = new Map<string, CaseSummary>();
  const listed: WorkItem[] = [];
  for (const item of items.filter((one) => mine.has(one)).slice(0, 100)) {
    const found = cases.find(({ opening }) => opening.id === item.caseId);
    const known = summaries.get(item.caseId) ?? (found && (await summarise(tx, found)));
    if (known === undefined) continue;
    summaries.set(item.caseId, known);
    // What the ente waits for is, to the body that it waits for, a thing to do.
    const isTheirs = session.homeEnteId !== undefined && item.enteId === session.homeEnteId;
    listed.push({ ...item, ...(isTheirs && item.reason === 'waiting' && { reason: 'open' as const }), case: known });
  }
  return listed;
}

/** The part of a list that is asked for. Whoever answers for a case also sees what it waits for from others. */
function scopeOf(
  items: readonly QueueItem[],
  cases: readonly FoundCase[],
  session: Session,
  scope: WorkScope,
  { actor }: ReturnType<typeof stepContextOf>,
): readonly QueueItem[] {
  if (scope === 'unit') return forUnit(items, session.unitId ?? '');
  if (scope === 'ente') return session.homeEnteId === undefined ? items : forEnte(items, session.homeEnteId);
  const answersFor = new Set(
    cases.filter(({ state }) => state.responsible === session.operatorId).map(({ opening }) => opening.id),
  );
  return [
    ...session.roles.flatMap((role) => forOperator(items, { ...actor, role })),
    ...items.filter(({ caseId, reason }) => reason === 'waiting' && answersFor.has(caseId)),
  ];
}

/** The procedures that an operator may open a case of. */
export function openable(tx: Transaction, cartella: Cartella, session: Session, calendar: CalendarOptions): string[] {
  return Object.values(cartella.procedures)
    .filter((procedure) =>
      stepsFor(session, procedure, newCase(procedure, tx.context.enteId), (role) =>
        stepContextOf(session, role, calendar, []),
      ).some(({ allowed }) => allowed),
    )
    .map(({ id }) => id);
}
