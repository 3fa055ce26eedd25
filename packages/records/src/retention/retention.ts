import { addYears, type CivilDate, createIssue, failure, type Result, success } from '@cartella/core';
import { sql } from 'kysely';
import { decideOnCase, hasEnteRight } from '../access';
import type { AuditAction } from '../audit/audit';
import { todayOf } from '../context';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** What was destroyed, told without telling it. */
export interface Certificate {
  readonly records: number;
  readonly versions: number;
  /** Digest of the digests of everything that was there. */
  readonly digest: string;
}

/** A closed case whose time is over, and how far its disposal is. Nothing ever goes on by itself. */
export interface Disposal {
  readonly caseId: string;
  readonly dueOn: string;
  readonly state: 'due' | 'proposed' | 'authorised' | 'destroyed';
  readonly act?: string;
  readonly certificate?: Certificate;
}

/** Closes a case, or opens it again without a date: from its closing the time of keeping runs. */
export async function closeCase(work: Work, caseId: string, closedOn: string | undefined): Promise<Result<true>> {
  const decision = await decideOnCase(work, 'advance', 'case-event', caseId);
  if (decision?.allowed !== true) return refuse(work, 'close-case', caseId);
  await work.db
    .updateTable('social_case')
    .set({ closed_on: closedOn ?? null })
    .where('ente_id', '=', work.context.enteId)
    .where('id', '=', caseId)
    .execute();
  work.audit({ action: 'close-case', caseId });
  return success(true);
}

function refuse(work: Work, action: AuditAction, caseId?: string) {
  work.audit({ action, outcome: 'refused', reasons: ['not-granted'], ...(caseId === undefined ? {} : { caseId }) });
  return failure([createIssue(recordsIssue.denied)]);
}

/** Marks the closed cases whose time is over, each by the longest term of what it holds. @returns How many were added. */
export async function markDue(work: Work): Promise<Result<number>> {
  const { db, context, definitions } = work;
  if (!hasEnteRight(work, 'dispose', 'retention')) return refuse(work, 'propose-disposal');
  const { rows } = await sql<{ id: string; closedOn: CivilDate; kinds: string[] }>`
    select c.id, c.closed_on as "closedOn", array_agg(distinct r.kind) as kinds from cartella.social_case c
    join cartella.record r on r.ente_id = c.ente_id and r.case_id = c.id
    where c.ente_id = ${context.enteId} and c.closed_on is not null
      and not exists (select from cartella.retention x where x.ente_id = c.ente_id and x.case_id = c.id)
    group by c.id, c.closed_on`.execute(db);
  const due = rows
    .map(({ id, closedOn, kinds }) => ({
      case_id: id,
      due_on: addYears(
        closedOn,
        Math.max(...kinds.map((kind) => definitions(kind)?.retention.years ?? Number.POSITIVE_INFINITY)),
      ),
    }))
    .filter(({ due_on }) => due_on <= todayOf(context));
  for (const row of due) {
    await db
      .insertInto('retention')
      .values({
        ...row,
        ente_id: context.enteId,
        state: 'due',
        proposed_by: null,
        proposed_at: null,
        act: null,
        authorised_by: null,
        authorised_at: null,
        certificate: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return success(due.length);
}

/** Lists disposals, those due first. */
export async function listDisposals(work: Work): Promise<readonly Disposal[]> {
  if (!hasEnteRight(work, 'dispose', 'retention')) {
    refuse(work, 'propose-disposal');
    return [];
  }
  const rows = await work.db
    .selectFrom('retention')
    .where('ente_id', '=', work.context.enteId)
    .orderBy('due_on')
    .orderBy('case_id')
    .limit(1000)
    .select(['case_id', 'due_on', 'state', 'act', 'certificate'])
    .execute();
  return rows.map((row) => ({
    caseId: row.case_id,
    dueOn: row.due_on,
    state: row.state,
    ...(row.act === null ? {} : { act: row.act }),
    ...(row.certificate === null ? {} : { certificate: row.certificate as Certificate }),
  }));
}

/** Proposes that a case be destroyed. */
export async function proposeDisposal(work: Work, caseId: string): Promise<Result<true>> {
  const { context } = work;
  return move(work, caseId, 'propose-disposal', 'due', {
    state: 'proposed',
    proposed_by: context.operatorId ?? null,
    proposed_at: context.now,
  });
}

/** Authorises it, by an act, by somebody other than who proposed it. */
export async function authoriseDisposal(work: Work, caseId: string, act: string): Promise<Result<true>> {
  const { context, db } = work;
  if (act.trim() === '') return failure([createIssue(recordsIssue.explanationMissing, ['act'])]);
  const proposed = await db
    .selectFrom('retention')
    .where('ente_id', '=', context.enteId)
    .where('case_id', '=', caseId)
    .select('proposed_by')
    .executeTakeFirst();
  if (proposed?.proposed_by != null && proposed.proposed_by === context.operatorId)
    return failure([createIssue(recordsIssue.samePerson)]);
  return move(work, caseId, 'authorise-disposal', 'proposed', {
    state: 'authorised',
    act,
    authorised_by: context.operatorId ?? null,
    authorised_at: context.now,
  });
}

async function move(
  work: Work,
  caseId: string,
  action: AuditAction,
  from: Disposal['state'],
  to: {
    state: Disposal['state'];
    act?: string;
    proposed_by?: string | null;
    proposed_at?: string;
    authorised_by?: string | null;
    authorised_at?: string;
  },
): Promise<Result<true>> {
  const { db, context } = work;
  if (!hasEnteRight(work, 'dispose', 'retention') || context.operatorId === undefined)
    return refuse(work, action, caseId);
  const moved = await db
    .updateTable('retention')
    .set(to)
    .where('ente_id', '=', context.enteId)
    .where('case_id', '=', caseId)
    .where('state', '=', from)
    .returning('case_id')
    .executeTakeFirst();
  if (moved === undefined) return failure([createIssue(recordsIssue.retentionState)]);
  work.audit({ action, caseId });
  return success(true);
}

/** Destroys an authorised case: records in all their versions, documents, events and what was sealed. The certificate and the audit remain. */
export async function destroyCase(work: Work, caseId: string): Promise<Result<Certificate>> {
  const { db, context } = work;
  if (!hasEnteRight(work, 'dispose', 'retention') || context.operatorId === undefined)
    return refuse(work, 'destroy', caseId);
  const authorised = await db
    .selectFrom('retention')
    .where('ente_id', '=', context.enteId)
    .where('case_id', '=', caseId)
    .where('state', '=', 'authorised')
    .select('act')
    .executeTakeFirst();
  if (authorised === undefined) return failure([createIssue(recordsIssue.retentionState)]);
  const { rows } = await sql<{
    certificate: Certificate;
  }>`select cartella.destroy_case(${caseId}) as certificate`.execute(db);
  const certificate = rows[0]?.certificate;
  if (certificate === undefined) return failure([createIssue(recordsIssue.retentionState)]);
  work.audit({ action: 'destroy', caseId, digest: certificate.digest });
  return success(certificate);
}
