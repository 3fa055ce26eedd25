import type { Issue } from '@cartella/core';
import { sql } from 'kysely';
import type { Work } from '../records/work';

/** A message that is waiting to leave. */
export interface WaitingMessage {
  readonly messageId: string;
  readonly recipient: string;
  readonly type: string;
  readonly body: unknown;
  readonly digest: string;
  /** How many times it was tried, this one included. */
  readonly attempts: number;
}

/** What became of a message: taken by the other body, and accepted or refused with a receipt. */
export interface Settlement {
  readonly state: 'delivered' | 'accepted' | 'refused' | 'expired';
  readonly receipt?: { readonly reference?: string; readonly issues?: readonly Issue[] };
}

/**
 * Takes messages of the ente that are due, for a while: who takes them and dies leaves them to the next. Two takers never have the same.
 *
 * @param leaseSeconds - After this time a message that was not settled is due again.
 */
export async function claimMessages(
  { db, context }: Work,
  most = 20,
  leaseSeconds = 120,
): Promise<readonly WaitingMessage[]> {
  // Taken once and for all first: a subquery could be asked again for each row, and give more than was wanted.
  const { rows } = await sql<WaitingMessage>`
    with due as materialized (
      select ente_id, message_id from cartella.outbox
      where ente_id = ${context.enteId} and state = 'waiting' and due_at <= ${context.now}::timestamptz
      order by sequence limit ${most} for update skip locked)
    update cartella.outbox o set attempts = attempts + 1, due_at = ${context.now}::timestamptz + make_interval(secs => ${leaseSeconds})
    from due where o.ente_id = due.ente_id and o.message_id = due.message_id
    returning o.message_id as "messageId", o.recipient, o.type, o.body, o.digest, o.attempts`.execute(db);
  return rows;
}

/** Remembers what became of a message. A receipt that comes later settles it again, but a refusal or an acceptance is for good. */
export async function settleMessage(work: Work, messageId: string, { state, receipt }: Settlement): Promise<void> {
  const { db, context } = work;
  const settled = await db
    .updateTable('outbox')
    .set({ state, settled_at: context.now, receipt: receipt === undefined ? null : JSON.stringify(receipt) })
    .where('ente_id', '=', context.enteId)
    .where('message_id', '=', messageId)
    .where('state', 'in', ['waiting', 'delivered'])
    .returning(['type', 'digest'])
    .executeTakeFirst();
  if (settled === undefined) return;
  work.audit({ action: 'send', kind: settled.type, reference: messageId, digest: settled.digest, reasons: [state] });
}

/** Puts a message off: later at each attempt, from half a minute up to six hours. */
export async function postponeMessage({ db, context }: Work, messageId: string, attempts: number): Promise<void> {
  const seconds = Math.min(30 * 2 ** Math.max(attempts - 1, 0), 6 * 3600);
  const dueAt = new Date(Date.parse(context.now) + seconds * 1000).toISOString();
  await db
    .updateTable('outbox')
    .set({ due_at: dueAt })
    .where('ente_id', '=', context.enteId)
    .where('message_id', '=', messageId)
    .where('state', '=', 'waiting')
    .execute();
}
