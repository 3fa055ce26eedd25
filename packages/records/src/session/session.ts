import { KitError, sha256Hex } from '@cartella/core';
import type { Work } from '../records/work';

/** A login session. The token itself is never stored, only its digest. */
export interface LoginSession<Body = unknown> {
  readonly operatorId: string;
  /** What the server keeps of the login: assurance level, chosen role, identity token identifier. */
  readonly body: Body;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** Opens a session for the operator of the context. The trace says by which codes they were known. */
export async function openSession(
  work: Work,
  token: string,
  body: unknown,
  expiresAt: string,
  reasons?: readonly string[],
): Promise<void> {
  const { db, context } = work;
  if (context.operatorId === undefined) throw new KitError('invalid-argument', 'sessions belong to an operator');
  await db
    .insertInto('session')
    .values({
      ente_id: context.enteId,
      token_digest: sha256Hex(token),
      operator_id: context.operatorId,
      body: JSON.stringify(body),
      created_at: context.now,
      seen_at: context.now,
      expires_at: expiresAt,
    })
    .execute();
  work.audit({ action: 'login', recordId: context.operatorId, ...(reasons !== undefined && { reasons }) });
}

/** Finds a session that is not over, and moves its end on when asked. The ente comes with the token: a session is of one ente. */
export async function findSession<Body>(
  { db, context }: Work,
  token: string,
  extendTo?: string,
): Promise<LoginSession<Body> | undefined> {
  const row = await db
    .updateTable('session')
    .set({ seen_at: context.now, ...(extendTo === undefined ? {} : { expires_at: extendTo }) })
    .where('ente_id', '=', context.enteId)
    .where('token_digest', '=', sha256Hex(token))
    .where('expires_at', '>', context.now)
    .returning(['operator_id', 'body', 'created_at', 'seen_at', 'expires_at'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    operatorId: row.operator_id,
    body: row.body as Body,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  };
}

/** Ends a session: at once, everywhere, with the former tokens of the same login. */
export async function closeSession(work: Work, token: string): Promise<void> {
  const ofEnte = () => work.db.deleteFrom('session').where('ente_id', '=', work.context.enteId);
  const closed = await ofEnte()
    .where('token_digest', '=', sha256Hex(token))
    .returning(['operator_id', 'created_at'])
    .executeTakeFirst();
  if (closed === undefined) return;
  await ofEnte().where('operator_id', '=', closed.operator_id).where('created_at', '=', closed.created_at).execute();
  work.audit({ action: 'logout', recordId: closed.operator_id });
}

/** Ends every session of an operator, for instance when their rights are taken away. */
export async function closeSessionsOf({ db, context }: Work, operatorId: string): Promise<number> {
  const closed = await db
    .deleteFrom('session')
    .where('ente_id', '=', context.enteId)
    .where('operator_id', '=', operatorId)
    .returning('token_digest')
    .execute();
  return closed.length;
}
