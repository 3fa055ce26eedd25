import { createIssue, failure, type Result, success } from '@cartella/core';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** An event of a case as it was stored; what an event says is the procedure's affair. */
export interface StoredEvent<E = unknown> {
  /** 1 for the first event of the case. */
  readonly sequence: number;
  readonly event: E;
  readonly recordedAt: string;
  readonly operatorId?: string;
}

/**
 * Adds events to a case, all or none, if nobody added others meanwhile.
 *
 * @param expectedVersion - Sequence of the last event that the writer knew; 0 for a case without any.
 * @returns The sequence of the last event.
 */
export async function appendEvents(
  { db, context, audit }: Work,
  caseId: string,
  events: readonly unknown[],
  expectedVersion: number,
): Promise<Result<number>> {
  const head = await db
    .selectFrom('record')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', caseId)
    .select('id')
    .executeTakeFirst();
  if (head === undefined) return failure([createIssue(recordsIssue.unknownCase, ['caseId'])]);
  const current = await lastSequence({ db, context }, caseId);
  const stale = () =>
    failure([createIssue(recordsIssue.staleCase, [], { params: { expected: expectedVersion, current } })]);
  if (current !== expectedVersion) return stale();
  if (events.length === 0) return success(current);
  const stored = await db
    .insertInto('case_event')
    .values(
      events.map((event, index) => ({
        ente_id: context.enteId,
        case_id: caseId,
        sequence: expectedVersion + index + 1,
        event: JSON.stringify(event),
        recorded_at: context.now,
        operator_id: context.operatorId ?? null,
      })),
    )
    // Another transaction may have been quicker between the two statements; the refusal rolls ours back.
    .onConflict((conflict) => conflict.doNothing())
    .returning('sequence')
    .execute();
  if (stored.length < events.length) return stale();
  audit({ action: 'advance', caseId, version: expectedVersion + events.length });
  return success(expectedVersion + events.length);
}

async function lastSequence({ db, context }: Pick<Work, 'db' | 'context'>, caseId: string): Promise<number> {
  const row = await db
    .selectFrom('case_event')
    .where('ente_id', '=', context.enteId)
    .where('case_id', '=', caseId)
    .select((select) => select.fn.max('sequence').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Reads the events of a case in their order. */
export async function caseEvents<E>({ db, context, audit }: Work, caseId: string): Promise<readonly StoredEvent<E>[]> {
  const rows = await db
    .selectFrom('case_event')
    .where('ente_id', '=', context.enteId)
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .select(['sequence', 'event', 'recorded_at', 'operator_id'])
    .execute();
  audit({ action: 'read', kind: 'case-event', caseId });
  return rows.map((row) => ({
    sequence: row.sequence,
    event: row.event as E,
    recordedAt: row.recorded_at,
    ...(row.operator_id === null ? {} : { operatorId: row.operator_id }),
  }));
}
