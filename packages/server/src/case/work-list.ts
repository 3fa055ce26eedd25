import type { CalendarOptions } from '@cartella/core';
import type { Cartella } from '@cartella/profile';
import type { Transaction, WaitingWork, WorkQuery } from '@cartella/records';
import { newCase, type QueueEntry, type QueueItem, queueItem } from '@cartella/workflow';
import type { Session } from '../session';
import { stepsFor } from './case-view';
import { reachesOf, reaching } from './reach';
import { stepContextOf } from './step-context';
import { type CaseSummary, summarise } from './summary';

/** Whose work is asked for: one's own, that of one's service, or of the whole ente. */
export type WorkScope = 'operator' | 'unit' | 'ente';

/** A thing to do, with the case that it belongs to. */
export interface WorkItem extends QueueItem {
  readonly case: CaseSummary;
}

/** A page of what there is to do, and the number of the next one. */
export interface WorkPage {
  readonly items: readonly WorkItem[];
  readonly next?: number;
}

/** The cases of a person, the first opened first: those that name them and those that point to their file. */
export async function casesOfPerson(
  tx: Transaction,
  cartella: Pick<Cartella, 'policy' | 'procedures'>,
  session: Pick<Session, 'roles'>,
  personId: string,
): Promise<readonly CaseSummary[]> {
  const files = await tx.find('cartella-sociale', { refersTo: personId }, { size: 200 });
  const concerning = [personId, ...files.records.map(({ id }) => id)];
  const found: CaseSummary[] = [];
  for (const reach of reachesOf(session, cartella)) {
    const { within } = reach;
    const own = await reaching(tx, reach);
    const query = { concerning, order: 'openedOn', size: 200, ...(within !== undefined && { within }) } as const;
    const { cases } = await own.listStandings(query);
    found.push(...(await summarise(cases.map((each) => ({ own, found: each })))));
  }
  return found.toSorted((one, other) => (one.openedOn < other.openedOn ? -1 : one.openedOn > other.openedOn ? 1 : 0));
}

/** What the cases ask for today, a page of it: terms by their day, then the rest, for an operator, a service or the ente. */
export async function listWork(
  tx: Transaction,
  cartella: Cartella,
  session: Session,
  { for: scope = 'operator', page = 1 }: { readonly for?: WorkScope; readonly page?: number },
  calendar: CalendarOptions,
): Promise<WorkPage> {
  const context = stepContextOf(session, session.roles[0] ?? '', calendar, []);
  const reaches = reachesOf(session, cartella);
  const first = (page - 1) * workPageSize;
  const isOne = reaches.length === 1;
  const asked: (WaitingWork & { readonly own: Transaction })[] = [];
  for (const reach of reaches) {
    const { within } = reach;
    const own = await reaching(tx, reach);
    const found = await own.listCaseWork({
      ...whose(session, scope, context),
      ...(within !== undefined && { within }),
      ...(isOne ? { size: workPageSize + 1, offset: first } : { size: first + workPageSize + 1 }),
    });
    asked.push(...found.map((item) => ({ ...item, own })));
  }
  // What is looked for under several purposes is put in order here.
  const inOrder = isOne ? asked : asked.toSorted(byRankAndDay).slice(first);
  const shown = inOrder.slice(0, workPageSize);
  const summaries = new Map<string, CaseSummary>();
  for (const own of new Set(shown.map((item) => item.own))) {
    const ids = [...new Set(shown.filter((item) => item.own === own).map(({ caseId }) => caseId))];
    const { cases } = await own.listStandings({ ids, order: 'movedAt', size: 200 });
    for (const summary of await summarise(cases.map((found) => ({ own, found })))) summaries.set(summary.id, summary);
  }
  const items = shown.flatMap(({ caseId, rank: _rank, own: _own, bodyId, ...rest }): WorkItem[] => {
    const summary = summaries.get(caseId);
    const procedure = cartella.procedures[summary?.procedure ?? ''];
    if (summary === undefined || procedure === undefined) return [];
    const entry = { ...rest, ...(bodyId !== undefined && { enteId: bodyId }) } as QueueEntry;
    const item = queueItem(caseId, procedure, entry, context, tx.context.enteId);
    if (item === undefined) return [];
    // What the ente waits for is, to the body that it waits for, a thing to do.
    const isTheirs = session.homeEnteId !== undefined && item.enteId === session.homeEnteId;
    return [{ ...item, ...(isTheirs && item.reason === 'waiting' && { reason: 'open' as const }), case: summary }];
  });
  return { items, ...(inOrder.length > workPageSize && { next: page + 1 }) };
}

/** The order in which records give work: by rank, then by day, what has none last. */
function byRankAndDay(one: WaitingWork, other: WaitingWork): number {
  const days = [one.due ?? '9999', other.due ?? '9999'] as const;
  return one.rank - other.rank || (days[0] < days[1] ? -1 : days[0] > days[1] ? 1 : 0);
}

const workPageSize = 50;

/** Whose work is asked for, as records look for it. */
function whose(
  { operatorId, roles, unitId, homeEnteId }: Session,
  scope: WorkScope,
  { actor }: ReturnType<typeof stepContextOf>,
): Pick<WorkQuery, 'operator' | 'unitId' | 'bodyId'> {
  // Nothing is of the service of whoever has none.
  if (scope === 'unit') return { unitId: unitId ?? operatorId };
  if (scope === 'ente') return homeEnteId === undefined ? {} : { bodyId: homeEnteId };
  return { operator: { id: operatorId, bodyId: actor.enteId, roles } };
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
