import { createIssue, failure, type Result, success } from '@cartella/core';
import { sql } from 'kysely';
import { hasEnteRight } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';
import type { LoginSession } from './session';

/** Lists the logins of an operator that are not over, the latest first: one's own, or anybody's for whoever configures the directory. */
export async function listSessions(work: Work, operatorId: string): Promise<Result<readonly LoginSession[]>> {
  const { db, context } = work;
  if (!mayManage(work, operatorId)) return refuse(work, 'list', operatorId);
  const { rows } = await sql<LoginSession>`
    select operator_id as "operatorId", body, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"
    from cartella.session where ente_id = ${context.enteId} and operator_id = ${operatorId} and expires_at > ${context.now}
      and not body ? 'replaced' order by created_at desc limit 200`.execute(db);
  if (operatorId !== context.operatorId) work.audit({ action: 'list', kind: 'session', recordId: operatorId });
  return success(rows);
}

/**
 * Ends the login of an operator that began at an instant, or all of them: one's own, or anybody's for whoever configures the directory.
 *
 * @returns How many there were.
 */
export async function endSessions(work: Work, operatorId: string, createdAt?: string): Promise<Result<number>> {
  const { db, context } = work;
  if (!mayManage(work, operatorId)) return refuse(work, 'logout', operatorId);
  const ended = await db
    .deleteFrom('session')
    .where('ente_id', '=', context.enteId)
    .where('operator_id', '=', operatorId)
    .$if(createdAt !== undefined, (query) => query.where('created_at', '=', createdAt ?? ''))
    .returning(['created_at', 'expires_at'])
    .execute();
  // A login has several tokens while one takes the place of another, and those that are over lie there for a while.
  const live = ended.filter(({ expires_at }) => Date.parse(expires_at) > Date.parse(context.now));
  const count = new Set(live.map(({ created_at }) => created_at)).size;
  if (count > 0) {
    const reason = operatorId === context.operatorId ? 'by-holder' : 'by-administrator';
    work.audit({ action: 'logout', recordId: operatorId, reasons: [reason] });
  }
  return success(count);
}

function mayManage(work: Work, operatorId: string): boolean {
  return operatorId === work.context.operatorId || hasEnteRight(work, 'configure', 'operator');
}

function refuse(work: Work, action: 'list' | 'logout', operatorId: string): Result<never> {
  work.audit({ action, kind: 'session', recordId: operatorId, outcome: 'refused', reasons: ['not-granted'] });
  return failure([createIssue(recordsIssue.denied)]);
}
