import { createHash } from 'node:crypto';
import { createIssue, failure, type Issue } from '@cartella/core';
import type { OperatorData } from '@cartella/model';
import { type Context, todayOf } from '../context';
import type { Held } from '../database/held';
import { recordsIssue } from '../record/issues';
import { findHolders, type HolderRow } from './holders';
import type { LoginSession } from './session';

/** A request that comes with a session instead of a context. */
export interface SessionRequest extends Pick<Context, 'enteId' | 'purpose' | 'requestId' | 'now'> {
  readonly token: string;
  /** Moves the end of the session on; not more often than once a minute, so that reading writes nothing but its trace. */
  readonly extendTo?: string;
  /** Keeps to a part of what the holder may be: the role or the unit that they chose, the body that they belong to. */
  readonly choose?: (holder: SessionHolder) => Pick<Context, 'roles' | 'unitId' | 'homeEnteId'>;
}

/** Who a session turned out to be. */
export interface SessionHolder extends LoginSession {
  readonly enteId: string;
  /** As the directory of the ente has them. */
  readonly operator: OperatorData;
  readonly roles: readonly string[];
  readonly unitId?: string;
  /** The body of that unit, where an act gives it a part in the ente's cases. */
  readonly homeEnteId?: string;
  /** Kinds of the services in which they have each of their roles. */
  readonly unitKinds: Readonly<Record<string, readonly string[]>>;
}

/** Work on behalf of whoever holds a session. */
export type SessionWork<Transaction, T> = (transaction: Transaction, session: SessionHolder) => Promise<T>;

/** The answer to a session that is over, or whose operator is nobody any more. */
export interface SessionOver {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

export const sessionOver: SessionOver = failure([createIssue(recordsIssue.sessionOver)]);

const renewalMs = 60_000;

/** Makes what finds who holds a session. */
export function createSessionLook() {
  const holderOf = findHolders();
  return async (held: Held, request: SessionRequest) => {
    // Asked at every turn: the digest of the platform takes a third of the time of the portable one.
    const digest = createHash('sha256').update(request.token).digest('hex');
    const found = await holderOf(held, request.enteId, digest);
    const isOver = found === undefined || Date.parse(found.expiresAt) <= Date.parse(request.now);
    return isOver ? undefined : enterSession(held, request, digest, found);
  };
}

async function enterSession(
  held: Held,
  { enteId, now, purpose, requestId, extendTo, choose }: SessionRequest,
  digest: string,
  found: HolderRow,
): Promise<{ readonly context: Context; readonly session: SessionHolder }> {
  const { homes, kinds, ...row } = found;
  const renewed = extendTo !== undefined && Date.parse(now) - Date.parse(row.seenAt) >= renewalMs;
  if (renewed) {
    await held.db
      .updateTable('session')
      .set({ seen_at: now, expires_at: extendTo })
      .where('ente_id', '=', enteId)
      .where('token_digest', '=', digest)
      .execute();
  }
  const own = { enteId, operatorId: row.operatorId, roles: [], purpose, now };
  const assignments = row.operator.assignments.filter(
    ({ validFrom, validTo }) => validFrom <= todayOf(own) && (validTo === undefined || validTo >= todayOf(own)),
  );
  const roles = [...new Set(assignments.map(({ role }) => role))];
  const unitId = assignments[0]?.unitId;
  const homeEnteId = unitId === undefined ? undefined : homes?.[unitId];
  const unit = { ...(unitId !== undefined && { unitId }), ...(homeEnteId !== undefined && { homeEnteId }) };
  const unitKinds = Object.fromEntries(
    roles.map((role) => [
      role,
      assignments.flatMap((post) => (post.role === role ? (kinds?.[post.unitId] ?? []) : [])),
    ]),
  );
  const session = {
    ...row,
    enteId,
    roles,
    ...unit,
    unitKinds,
    ...(renewed ? { seenAt: now, expiresAt: extendTo } : {}),
  };
  const context = { ...own, roles, ...unit, ...(requestId === undefined ? {} : { requestId }) };
  return { session, context: choose === undefined ? context : { ...context, ...choose(session) } };
}
