import { createIssue, failure, type Result, success } from '@cartella/core';
import { decideOn, headOf } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/**
 * Declares that an operator is related to a person: from now on they are locked out of everything about them. Operators declare it of
 * themselves; whoever oversees, of others.
 */
export async function declareConflict(
  work: Work,
  operatorId: string,
  personId: string,
  reason: string,
): Promise<Result<true>> {
  const { db, context, audit } = work;
  const head = await headOf(work, personId);
  if (head?.kind !== 'person') return failure([createIssue(recordsIssue.notFound, ['personId'])]);
  if (operatorId !== context.operatorId && !decideOn(work, 'oversee', head).allowed) {
    audit({ action: 'declare-conflict', recordId: personId, outcome: 'refused', reasons: ['not-granted'] });
    return failure([createIssue(recordsIssue.denied)]);
  }
  const row = { reason, declared_at: context.now, declared_by: context.operatorId ?? null, ended_at: null };
  await db
    .insertInto('conflict')
    .values({ ente_id: context.enteId, operator_id: operatorId, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(['ente_id', 'operator_id', 'person_id']).doUpdateSet(row))
    .execute();
  work.relations.forget();
  audit({ action: 'declare-conflict', recordId: operatorId, persons: [personId] });
  return success(true);
}

/** Ends a declared relation; never by the one whom it locks out. */
export async function endConflict(work: Work, operatorId: string, personId: string): Promise<Result<true>> {
  const { db, context, audit } = work;
  const head = await headOf(work, personId);
  const allowed = head !== undefined && operatorId !== context.operatorId && decideOn(work, 'oversee', head).allowed;
  if (!allowed) {
    audit({ action: 'end-conflict', recordId: personId, outcome: 'refused', reasons: ['not-granted'] });
    return failure([createIssue(recordsIssue.denied)]);
  }
  await db
    .updateTable('conflict')
    .set({ ended_at: context.now })
    .where('ente_id', '=', context.enteId)
    .where('operator_id', '=', operatorId)
    .where('person_id', '=', personId)
    .execute();
  work.relations.forget();
  audit({ action: 'end-conflict', recordId: operatorId, persons: [personId] });
  return success(true);
}

/**
 * Finds the persons that an operator may be related to: those who share a household with a person of the operator's own tax code. What it
 * finds is declared by the system, so that nobody has to remember.
 */
export async function detectConflicts(work: Work, operatorId: string, taxCode: string): Promise<readonly string[]> {
  const { db, context } = work;
  const rows = await db
    .selectFrom('person_search as self')
    .innerJoin('record_link as own', (join) =>
      join.onRef('own.ente_id', '=', 'self.ente_id').onRef('own.target_id', '=', 'self.person_id'),
    )
    .innerJoin('record as household', (join) =>
      join
        .onRef('household.ente_id', '=', 'own.ente_id')
        .onRef('household.id', '=', 'own.record_id')
        .on('household.kind', '=', 'household'),
    )
    .innerJoin('record_link as member', (join) =>
      join
        .onRef('member.ente_id', '=', 'household.ente_id')
        .onRef('member.record_id', '=', 'household.id')
        .on('member.target_kind', '=', 'person'),
    )
    .where('self.ente_id', '=', context.enteId)
    .where('self.tax_code', '=', taxCode)
    .select('member.target_id as personId')
    .distinct()
    .execute();
  for (const { personId } of rows) {
    await db
      .insertInto('conflict')
      .values({
        ente_id: context.enteId,
        operator_id: operatorId,
        person_id: personId,
        reason: 'household',
        declared_at: context.now,
        declared_by: null,
        ended_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (rows.length > 0)
    work.audit({ action: 'declare-conflict', recordId: operatorId, persons: rows.map(({ personId }) => personId) });
  return rows.map(({ personId }) => personId);
}
