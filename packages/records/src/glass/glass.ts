import { createIssue, failure, type Result, success } from '@cartella/core';
import { sql } from 'kysely';
import { decideOnCase, hasEnteRight } from '../access';
import { notifyOperators } from '../notice/notice';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** Why somebody looks into a case that is not theirs. */
export interface GlassReason {
  /** A code that statistics and reviews can count, for example `emergency`. */
  readonly reason: string;
  /** In words; kept with the opening, never in the audit. */
  readonly explanation: string;
}

/** A broken glass. */
export interface Glass {
  readonly id: string;
  readonly caseId: string;
  readonly operatorId: string;
  readonly reason: string;
  readonly explanation: string;
  readonly openedAt: string;
  readonly expiresAt: string;
}

/**
 * Opens a case of others to the operator of the context for a few hours, for reading. Those who follow the case are told at once, and
 * somebody else has to review it. Nothing sealed is opened by it.
 */
export async function breakTheGlass(
  work: Work,
  caseId: string,
  { reason, explanation }: GlassReason,
): Promise<Result<Glass>> {
  const { db, context, access, audit } = work;
  const { operatorId } = context;
  if (explanation.trim().length < 10) return failure([createIssue(recordsIssue.explanationMissing, ['explanation'])]);
  const decision = await decideOnCase(work, 'break-the-glass', 'cartella-sociale', caseId);
  if (operatorId === undefined || decision?.allowed !== true) {
    audit({
      action: 'break-the-glass',
      caseId,
      outcome: 'refused',
      reasons: [decision === undefined || decision.allowed ? 'no-such-case' : decision.because],
    });
    return failure([createIssue(recordsIssue.denied)]);
  }
  const id = work.newId();
  const expiresAt = new Date(Date.parse(context.now) + access.policy.glassHours * 3_600_000).toISOString();
  await db
    .insertInto('glass')
    .values({
      ente_id: context.enteId,
      id,
      case_id: caseId,
      operator_id: operatorId,
      reason,
      explanation,
      opened_at: context.now,
      expires_at: expiresAt,
      reviewed_at: null,
      reviewed_by: null,
      verdict: null,
    })
    .execute();
  work.relations.forget();
  await notifyOperators(work, caseId, 'break-the-glass', id);
  audit({ action: 'break-the-glass', caseId, reference: id, reasons: [reason] });
  return success({ id, caseId, operatorId, reason, explanation, openedAt: context.now, expiresAt });
}

/** What a glass stands before: the cases of a person that are not the operator's, and those that they look into for now. */
export interface BehindGlass {
  /** Cases that only a broken glass would show to the operator. */
  readonly closed: readonly { readonly caseId: string; readonly unitId?: string }[];
  readonly open: readonly Pick<Glass, 'id' | 'caseId' | 'expiresAt'>[];
}

/** Lists the cases of a person that others follow, to whom may break a glass: which service has them, and nothing of what they hold. */
export async function casesBehindGlass(work: Work, personId: string): Promise<BehindGlass> {
  const { db, context } = work;
  const { operatorId } = context;
  if (operatorId === undefined) return { closed: [], open: [] };
  // A sealed record leads nowhere: not even to the case that it belongs to.
  const { rows } = await sql<{ caseId: string; unitId: string | null; id: string | null; expiresAt: string | null }>`
    select c.id as "caseId", c.unit_id as "unitId", g.id, g.expires_at as "expiresAt" from cartella.social_case c
    left join cartella.glass g on g.ente_id = c.ente_id and g.case_id = c.id and g.operator_id = ${operatorId}
      and g.expires_at > ${context.now}::timestamptz
    where c.ente_id = ${context.enteId} and c.id in (select reach.case_id from cartella.case_reach reach
      join cartella.record r on r.ente_id = reach.ente_id and r.id = reach.record_id and r.sensitivity <> 'sealed'
      where reach.ente_id = ${context.enteId} and reach.record_id = ${personId}) order by c.opened_at`.execute(db);
  const closed: { caseId: string; unitId?: string }[] = [];
  for (const { caseId, unitId, id } of rows) {
    if (id !== null || (await decideOnCase(work, 'read', 'case-event', caseId))?.allowed === true) continue;
    const decision = await decideOnCase(work, 'break-the-glass', 'cartella-sociale', caseId);
    if (decision?.allowed === true) closed.push({ caseId, ...(unitId !== null && { unitId }) });
  }
  const open = rows.flatMap(({ caseId, id, expiresAt }) =>
    id === null || expiresAt === null ? [] : [{ id, caseId, expiresAt }],
  );
  return { closed, open };
}

/** Closes again, before its time, a glass that the operator of the context broke. */
export async function endGlass({ db, context, audit, relations }: Work, id: string): Promise<void> {
  await db
    .updateTable('glass')
    .set({ expires_at: context.now })
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .where('operator_id', '=', context.operatorId ?? '')
    .where('expires_at', '>', context.now)
    .execute();
  relations.forget();
  audit({ action: 'break-the-glass', reference: id, reasons: ['ended'] });
}

/** Lists the broken glasses that nobody reviewed yet, the oldest first, for whoever oversees. */
export async function glassesToReview(work: Work): Promise<readonly Glass[]> {
  if (!hasEnteRight(work, 'oversee', 'glass')) {
    work.audit({ action: 'list', kind: 'glass', outcome: 'refused', reasons: ['not-granted'] });
    return [];
  }
  const rows = await work.db
    .selectFrom('glass')
    .where('ente_id', '=', work.context.enteId)
    .where('reviewed_at', 'is', null)
    .orderBy('opened_at')
    .limit(500)
    .selectAll()
    .execute();
  work.audit({ action: 'list', kind: 'glass', found: rows.map(({ id }) => id) });
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    operatorId: row.operator_id,
    reason: row.reason,
    explanation: row.explanation,
    openedAt: row.opened_at,
    expiresAt: row.expires_at,
  }));
}

/** Judges a broken glass; never by the one who broke it. */
export async function reviewGlass(work: Work, id: string, verdict: 'justified' | 'unjustified'): Promise<Result<true>> {
  const { db, context, audit } = work;
  const { operatorId } = context;
  const reviewed =
    hasEnteRight(work, 'oversee', 'glass') && operatorId !== undefined
      ? await db
          .updateTable('glass')
          .set({ reviewed_at: context.now, reviewed_by: operatorId, verdict })
          .where('ente_id', '=', context.enteId)
          .where('id', '=', id)
          .where('operator_id', '<>', operatorId)
          .where('reviewed_at', 'is', null)
          .returning('id')
          .executeTakeFirst()
      : undefined;
  audit({
    action: 'review-glass',
    reference: id,
    ...(reviewed === undefined ? { outcome: 'refused' as const } : { reasons: [verdict] }),
  });
  return reviewed === undefined ? failure([createIssue(recordsIssue.denied)]) : success(true);
}
