import type { Work } from '../records/work';

/** Begins a case where there is none yet, in the unit of whoever begins it. */
export async function ensureCase({ db, context }: Work, caseId: string): Promise<void> {
  await db
    .insertInto('social_case')
    .values({
      ente_id: context.enteId,
      id: caseId,
      version: 0,
      unit_id: context.unitId ?? null,
      created_by: context.operatorId ?? null,
      opened_at: context.now,
      closed_on: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
