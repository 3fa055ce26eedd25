import { sha256Hex } from '@cartella/core';
import { sql } from 'kysely';
import type { Work } from '../records/work';

/** How a session gets another token. */
export interface SessionRotation {
  readonly token: string;
  readonly next: string;
  /** What the server keeps of the login from now on. */
  readonly body: unknown;
  readonly expiresAt: string;
  /** Until when the former token serves: requests that are on their way still bring it. */
  readonly graceUntil: string;
}

/**
 * Gives a session another token, once: of two requests that try at the same time one does. What was opened when the login happened stays
 * so. The body of the former token gets the member `replaced`, the moment at which it ends whatever moves its end on.
 *
 * @returns Whether the new token is in force.
 */
export async function rotateSession(work: Work, rotation: SessionRotation): Promise<boolean> {
  const { db, context } = work;
  const { token, next, body, expiresAt, graceUntil } = rotation;
  const { rows } = await sql<{ operator: string }>`
    with former as (
      update cartella.session set body = body || jsonb_build_object('replaced', ${graceUntil}::text), seen_at = ${context.now}, expires_at = least(expires_at, ${graceUntil}::timestamptz)
      where ente_id = ${context.enteId} and token_digest = ${sha256Hex(token)} and expires_at > ${context.now} and not body ? 'replaced'
      returning operator_id, created_at)
    insert into cartella.session (ente_id, token_digest, operator_id, body, created_at, seen_at, expires_at)
      select ${context.enteId}, ${sha256Hex(next)}, operator_id, ${JSON.stringify(body)}::jsonb, created_at, ${context.now}, ${expiresAt} from former
    returning operator_id as operator`.execute(db);
  return rows.length === 1;
}
