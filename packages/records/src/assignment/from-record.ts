import type { PresaInCaricoData, RecordEnvelope } from '@cartella/model';
import { sql } from 'kysely';
import type { Work } from '../records/work';

/** Gives the case to whom a presa in carico makes responsible, from and to its dates; a correction of it corrects the assignment. */
export async function assignResponsible(work: Work, record: RecordEnvelope, caseId: string | null): Promise<void> {
  if (record.kind !== 'presa-in-carico' || caseId === null) return;
  const { db, context } = work;
  const data = record.data as PresaInCaricoData;
  const period = { valid_from: data.startDate, valid_to: data.endDate ?? null };
  await db
    .updateTable('assignment')
    .set({ valid_to: sql`greatest(valid_from, least(coalesce(valid_to, 'infinity'), ${data.startDate}::date - 1))` })
    .where('ente_id', '=', context.enteId)
    .where('source_id', '=', record.id)
    .where('operator_id', '<>', data.responsibleOperatorId)
    .execute();
  await db
    .insertInto('assignment')
    .values({
      ente_id: context.enteId,
      id: work.newId(),
      case_id: caseId,
      operator_id: data.responsibleOperatorId,
      role: 'responsabile-del-caso',
      reason: 'presa-in-carico',
      source_id: record.id,
      recorded_at: context.now,
      recorded_by: context.operatorId ?? null,
      ...period,
    })
    .onConflict((conflict) =>
      conflict.columns(['ente_id', 'source_id', 'operator_id']).where('source_id', 'is not', null).doUpdateSet(period),
    )
    .execute();
  work.relations.forget();
}
