import { createIssue, failure, type Result, success } from '@cartella/core';
import { decideOnCase } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** Who takes part in a case, as what, since when and why. */
export interface Assignment {
  readonly id: string;
  readonly caseId: string;
  readonly operatorId: string;
  readonly role: string;
  readonly reason: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Makes an operator part of a case. Who is related to a person of the case cannot be. */
export async function assign(work: Work, assignment: Omit<Assignment, 'id'>): Promise<Result<string>> {
  const { db, context, audit } = work;
  const { caseId, operatorId } = assignment;
  const refused = await refuseUnless(work, caseId);
  if (refused !== undefined) return refused;
  const operator = await db
    .selectFrom('record')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', operatorId)
    .where('kind', '=', 'operator')
    .select('id')
    .executeTakeFirst();
  if (operator === undefined) return failure([createIssue(recordsIssue.unknownReference, ['operatorId'])]);
  const related = await db
    .selectFrom('conflict')
    .innerJoin('case_reach as reach', (join) =>
      join.onRef('reach.ente_id', '=', 'conflict.ente_id').onRef('reach.record_id', '=', 'conflict.person_id'),
    )
    .where('conflict.ente_id', '=', context.enteId)
    .where('conflict.operator_id', '=', operatorId)
    .where('conflict.ended_at', 'is', null)
    .where('reach.case_id', '=', caseId)
    .select('conflict.person_id')
    .executeTakeFirst();
  if (related !== undefined) return failure([createIssue(recordsIssue.conflictOfInterest, ['operatorId'])]);
  const id = work.newId();
  await db
    .insertInto('assignment')
    .values({
      ente_id: context.enteId,
      id,
      case_id: caseId,
      operator_id: operatorId,
      role: assignment.role,
      reason: assignment.reason,
      valid_from: assignment.validFrom,
      valid_to: assignment.validTo ?? null,
      source_id: null,
      recorded_at: context.now,
      recorded_by: context.operatorId ?? null,
    })
    .execute();
  work.relations.forget();
  audit({ action: 'assign', caseId, recordId: operatorId, reference: id });
  return success(id);
}

/** Ends a part in a case; the days of handing over begin. */
export async function endAssignment(work: Work, id: string, lastDay: string): Promise<Result<true>> {
  const { db, context, audit } = work;
  const row = await db
    .selectFrom('assignment')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .select('case_id')
    .executeTakeFirst();
  const refused = row && (await refuseUnless(work, row.case_id));
  if (row === undefined || refused !== undefined) return refused ?? failure([createIssue(recordsIssue.notFound)]);
  await db
    .updateTable('assignment')
    .set((set) => ({
      valid_to: set.fn<string>('greatest', ['valid_from', set.cast<string>(set.val(lastDay), 'date')]),
    }))
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .execute();
  work.relations.forget();
  audit({ action: 'assign', caseId: row.case_id, reference: id });
  return success(true);
}

/** Lists who takes, or took, part in a case; nobody where the reader has no right to it. */
export async function caseTeam(work: Work, caseId: string): Promise<readonly Assignment[]> {
  const decision = await decideOnCase(work, 'read', 'case-event', caseId);
  if (decision?.allowed !== true) return [];
  const rows = await work.db
    .selectFrom('assignment')
    .where('ente_id', '=', work.context.enteId)
    .where('case_id', '=', caseId)
    .orderBy('valid_from')
    .orderBy('id')
    .select(['id', 'operator_id', 'role', 'reason', 'valid_from', 'valid_to'])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    caseId,
    operatorId: row.operator_id,
    role: row.role,
    reason: row.reason,
    validFrom: row.valid_from,
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
  }));
}

async function refuseUnless(work: Work, caseId: string) {
  const decision = await decideOnCase(work, 'assign', 'cartella-sociale', caseId);
  if (decision?.allowed === true) return undefined;
  work.audit({ action: 'assign', caseId, outcome: 'refused', reasons: [decision?.because ?? 'no-such-case'] });
  return failure([createIssue(recordsIssue.denied)]);
}
