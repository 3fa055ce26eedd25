import { createIssue, type Issue } from '@cartella/core';
import type { AttendanceData, AttendanceMonthData, RecordEnvelope } from '@cartella/model';
import { sql } from 'kysely';
import type { Work } from '../records/work';
import { recordsIssue } from './issues';

/**
 * Days of a closed month of attendance neither come, nor go, nor change until it is opened again, and a month of an intervention is closed
 * once. Who closes waits for those who are marking, and they for who closes.
 *
 * @param before - The version that is corrected.
 * @returns What there is against it, at the place in the data where it is mended.
 */
export async function closedMonthIssues(
  work: Work,
  record: Pick<RecordEnvelope, 'id' | 'kind' | 'data'>,
  before: RecordEnvelope | undefined,
): Promise<readonly Issue[]> {
  if (record.kind === 'attendance') {
    const days = [record.data, before?.data].flatMap((data) => (data === undefined ? [] : [data as AttendanceData]));
    for (const { interventoId, date } of days)
      if ((await monthsOf(work, 'share', interventoId, date.slice(0, 7))).some(({ state }) => state === 'closed'))
        return [createIssue(recordsIssue.monthClosed, ['date'])];
  }
  if (record.kind === 'attendance-month') {
    const { interventoId, month } = record.data as AttendanceMonthData;
    const others = (await monthsOf(work, 'update', interventoId, month)).filter(({ id }) => id !== record.id);
    if (others.length > 0) return [createIssue(recordsIssue.monthRepeated, ['month'])];
  }
  return [];
}

/** What was written of a month of an intervention, with the intervention held until the work ends. */
async function monthsOf(
  { db, context }: Work,
  hold: 'share' | 'update',
  interventoId: string,
  month: string,
): Promise<readonly { readonly id: string; readonly state: string }[]> {
  const held = db
    .selectFrom('record')
    .select('id')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', interventoId);
  await (hold === 'share' ? held.forShare() : held.forUpdate()).execute();
  return db
    .selectFrom('record_link as link')
    .innerJoin('record', (join) =>
      join.onRef('record.ente_id', '=', 'link.ente_id').onRef('record.id', '=', 'link.record_id'),
    )
    .innerJoin('record_version as version', (join) =>
      join
        .onRef('version.ente_id', '=', 'record.ente_id')
        .onRef('version.record_id', '=', 'record.id')
        .onRef('version.version', '=', 'record.version'),
    )
    .where('link.ente_id', '=', context.enteId)
    .where('link.target_id', '=', interventoId)
    .where('record.kind', '=', 'attendance-month')
    .where(sql`version.body -> 'data' ->> 'month'`, '=', month)
    .select(['record.id', sql<string>`version.body -> 'data' ->> 'state'`.as('state')])
    .execute();
}
