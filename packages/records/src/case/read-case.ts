import type { RecordEnvelope } from '@cartella/model';
import { factsOf } from '@cartella/profile';
import { allDimensions, decideOn, factNumberSql, recordSubject, showRecord } from '../access';
import { withSealed } from '../record/version';
import type { Work } from '../records/work';

/** Reads every record of a case that is for this reader, in the order in which they were last written. */
export async function readCase(work: Work, caseId: string): Promise<readonly RecordEnvelope[]> {
  const { db, context, access } = work;
  const rows = await db
    .selectFrom('record')
    .innerJoin('record_version as version', (join) =>
      join
        .onRef('version.ente_id', '=', 'record.ente_id')
        .onRef('version.record_id', '=', 'record.id')
        .onRef('version.version', '=', 'record.version'),
    )
    .where('record.ente_id', '=', context.enteId)
    .where('record.case_id', '=', caseId)
    .orderBy('record.recorded_at')
    .orderBy('record.id')
    .select(['record.kind', 'version.body'])
    .select(factNumberSql(recordSubject, context, access.policy.handOverDays, allDimensions).as('facts'))
    .execute();
  const shown: RecordEnvelope[] = [];
  for (const row of rows) {
    const decision = decideOn(work, 'read', row);
    if (!decision.allowed) continue;
    shown.push(showRecord(work, await withSealed(work, row.body as RecordEnvelope), decision.views));
  }
  const open = shown.filter(({ sensitivity }) => sensitivity !== 'sealed');
  if (rows.length > 0) {
    work.audit({
      action: 'read',
      caseId,
      found: open.map(({ id }) => id),
      ...(shown.length === 0 ? { outcome: 'refused' as const, reasons: ['not-granted'] } : {}),
      ...(rows.some(({ facts }) => factsOf(facts).glass === 'yes') ? { reasons: ['break-the-glass'] } : {}),
    });
  }
  return shown;
}
