import { createIssue, failure, isRecordId, type Result, success } from '@cartella/core';
import { decideOnCase } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';
import { ensureCase } from './head';

/** An event of a case as it was stored; what an event says is the procedure's affair. */
export interface StoredEvent<E = unknown> {
  /** 1 for the first event of the case. */
  readonly sequence: number;
  readonly event: E;
  readonly recordedAt: string;
  readonly operatorId?: string;
}

const kind = 'case-event';

/**
 * Adds events to a case, all or none, if nobody added others meanwhile.
 *
 * @param expectedVersion - Sequence of the last event that the writer knew; 0 begins the case if it has not begun.
 * @returns The sequence of the last event.
 */
export async function appendEvents(
  work: Work,
  caseId: string,
  events: readonly unknown[],
  expectedVersion: number,
): Promise<Result<number>> {
  const { db, context, audit } = work;
  if (expectedVersion === 0) await ensureCase(work, caseId);
  const decision = await decideOnCase(work, 'advance', kind, caseId);
  if (decision === undefined) return failure([createIssue(recordsIssue.unknownCase, ['caseId'])]);
  if (!decision.allowed) {
    audit({ action: 'advance', caseId, outcome: 'refused', reasons: [decision.because] });
    return failure([createIssue(recordsIssue.denied)]);
  }
  const last = expectedVersion + events.length;
  const moved = await db
    .updateTable('social_case')
    .set({ version: last })
    .where('ente_id', '=', context.enteId)
    .where('id', '=', caseId)
    .where('version', '=', expectedVersion)
    .returning('version')
    .executeTakeFirst();
  if (moved === undefined) {
    return failure([createIssue(recordsIssue.staleCase, [], { params: { expected: expectedVersion } })]);
  }
  if (events.length === 0) return success(last);
  await db
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
    .execute();
  audit({ action: 'advance', caseId, version: last });
  return success(last);
}

const story = `select sequence, event, recorded_at as "recordedAt", operator_id as "operatorId"
  from cartella.case_event where ente_id = $1 and case_id = $2 order by sequence`;

/** Reads the events of a case in their order; none where the reader has no right to them. */
export async function caseEvents<E>(work: Work, caseId: string): Promise<readonly StoredEvent<E>[]> {
  // Whether they are for this reader is asked together with them.
  const [decision, rows] = await Promise.all([
    decideOnCase(work, 'read', kind, caseId),
    work.look<StoredEvent<E> & { readonly operatorId: string | null }>(story, [work.context.enteId, caseId]),
  ]);
  if (decision === undefined) return [];
  if (!decision.allowed) {
    work.audit({ action: 'read', kind, caseId, outcome: 'refused', reasons: [decision.because] });
    return [];
  }
  work.audit({ action: 'read', kind, caseId });
  return rows.map(({ operatorId, ...event }) => (operatorId === null ? event : { ...event, operatorId }));
}

const procedureOf = `select event -> 'procedure' ->> 'id' as procedure
  from cartella.case_event where ente_id = $1 and case_id = $2 order by sequence limit 1`;

/** The procedure that a case follows, whoever asks: what they may see of the case is decided for the purpose of that procedure. */
export async function procedureOfCase({ look, context }: Work, caseId: string): Promise<string | undefined> {
  if (!isRecordId(caseId)) return undefined;
  const [first] = await look<{ procedure: string | null }>(procedureOf, [context.enteId, caseId]);
  return first?.procedure ?? undefined;
}
