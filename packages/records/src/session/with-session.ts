import { createIssue, failure, type Issue, sha256Hex } from '@cartella/core';
import type { OperatorData } from '@cartella/model';
import { type Context, todayOf } from '../context';
import type { Held } from '../database/held';
import { recordsIssue } from '../record/issues';
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
}

/** Work on behalf of whoever holds a session. */
export type SessionWork<Transaction, T> = (transaction: Transaction, session: SessionHolder) => Promise<T>;

/** The answer to a session that is over, or whose operator is nobody any more. */
export interface SessionOver {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

export const sessionOver: SessionOver = failure([createIssue(recordsIssue.sessionOver)]);

interface Row {
  readonly operatorId: string;
  readonly body: unknown;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly operator: OperatorData;
  /** Bodies with a part in the ente's cases by an act, by the units of theirs that the operator works for. */
  readonly homes: Readonly<Record<string, string>> | null;
}

const holderOf = `select s.operator_id as "operatorId", s.body, s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt",
    v.body -> 'data' as operator,
    case when exists (select from cartella.delegation any_act where any_act.ente_id = s.ente_id) then
      (select jsonb_object_agg(unit.id, d.body_id) from cartella.record unit
        join cartella.record_version uv on uv.ente_id = unit.ente_id and uv.record_id = unit.id and uv.version = unit.version
        join cartella.delegation d on d.ente_id = unit.ente_id and d.body_id::text = uv.body -> 'data' ->> 'organisationId'
        where unit.ente_id = s.ente_id and unit.kind = 'unit' and unit.id::text in
          (select post ->> 'unitId' from jsonb_array_elements(v.body -> 'data' -> 'assignments') post)) end as homes
  from cartella.session s
  join cartella.record r on r.ente_id = s.ente_id and r.id = s.operator_id and r.kind = 'operator' and r.sensitivity <> 'sealed'
  join cartella.record_version v on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version
  where s.ente_id = $1 and s.token_digest = $2 and s.expires_at > $3`;

const renewalMs = 60_000;

/** Finds who holds a session. */
export async function withSession(
  held: Held,
  { enteId, token, now, purpose, requestId, extendTo, choose }: SessionRequest,
): Promise<{ readonly context: Context; readonly session: SessionHolder } | undefined> {
  const digest = sha256Hex(token);
  const [found] = await held.look<Row>(holderOf, [enteId, digest, now]);
  if (found === undefined) return undefined;
  const { homes, ...row } = found;
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
  const session = { ...row, enteId, roles, ...unit, ...(renewed ? { seenAt: now, expiresAt: extendTo } : {}) };
  const context = { ...own, roles, ...unit, ...(requestId === undefined ? {} : { requestId }) };
  return { session, context: choose === undefined ? context : { ...context, ...choose(session) } };
}
