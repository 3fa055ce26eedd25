import { createIssue, failure, type Result, success } from '@cartella/core';
import { decideOnCase } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';
import type { StoredEvent } from './event';

const kind = 'case-event';

/**
 * Adds to a case what follows by itself from an event of another: nobody decides it, so that it asks for no right on that case, and shows
 * nothing of it. The case is locked until the transaction ends.
 *
 * @param becauseOf - The case that the operator has just taken a step of.
 * @param decide - Says from the story of the case what follows, or why nothing does.
 */
export async function followUp<E>(
  work: Work,
  becauseOf: string,
  caseId: string,
  decide: (story: readonly StoredEvent<E>[]) => Result<readonly E[]>,
): Promise<Result<readonly StoredEvent<E>[]>> {
  const { db, context, audit } = work;
  const right = await decideOnCase(work, 'advance', kind, becauseOf);
  if (right?.allowed !== true) return failure([createIssue(recordsIssue.denied)]);
  const locked = await db
    .selectFrom('social_case')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', caseId)
    .select('version')
    .forUpdate()
    .executeTakeFirst();
  if (locked === undefined) return failure([createIssue(recordsIssue.unknownCase, ['caseId'])]);
  const rows = await db
    .selectFrom('case_event')
    .where('ente_id', '=', context.enteId)
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .select(['sequence', 'event', 'recorded_at'])
    .execute();
  const story = rows.map((row) => ({ sequence: row.sequence, event: row.event as E, recordedAt: row.recorded_at }));
  const decided = decide(story);
  if (!decided.ok) return decided;
  const added = decided.value.map((event, index) => ({
    sequence: locked.version + index + 1,
    event,
    recordedAt: context.now,
  }));
  if (added.length === 0) return success(story);
  await db
    .insertInto('case_event')
    .values(
      added.map(({ sequence, event }) => ({
        ente_id: context.enteId,
        case_id: caseId,
        sequence,
        event: JSON.stringify(event),
        recorded_at: context.now,
        operator_id: context.operatorId ?? null,
      })),
    )
    .execute();
  const version = locked.version + added.length;
  await db
    .updateTable('social_case')
    .set({ version })
    .where('ente_id', '=', context.enteId)
    .where('id', '=', caseId)
    .execute();
  audit({ action: 'advance', caseId, version, reference: becauseOf, reasons: ['sub-case'] });
  return success([...story, ...added]);
}
