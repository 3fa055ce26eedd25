import type { RecordEnvelope } from '@cartella/model';
import { factsOf } from '@cartella/profile';
import { decideOn, factNumberOf, showRecord, subjectColumns } from '../access';
import { withSealed } from '../record/version';
import type { Work } from '../records/work';

/** Reads every record of a case that is for this reader, in the order in which they were last written. */
export async function readCase(work: Work, caseId: string): Promise<readonly RecordEnvelope[]> {
  const { db, context } = work;
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
    .select(subjectColumns)
    .execute();
  const shown: RecordEnvelope[] = [];
  let throughGlass = false;
  for (const row of rows) {
    const facts = await factNumberOf(work, row);
    const decision = decideOn(work, 'read', { kind: row.kind, facts });
    if (!decision.allowed) continue;
    throughGlass ||= factsOf(facts).glass === 'yes';
    shown.push(showRecord(work, await withSealed(work, row.body as RecordEnvelope), decision.views));
  }
  const open = shown.filter(({ sensitivity }) => sensitivity !== 'sealed');
  if (rows.length > 0) {
    work.audit({
      action: 'read',
      caseId,
      found: open.map(({ id }) => id),
      ...(shown.length === 0 ? { outcome: 'refused' as const, reasons: ['not-granted'] } : {}),
      ...(throughGlass ? { reasons: ['break-the-glass'] } : {}),
    });
  }
  return shown;
}
