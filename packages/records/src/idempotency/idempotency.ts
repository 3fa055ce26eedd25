import { createIssue, failure, type Issue, KitError, type Result } from '@cartella/core';
import { sql } from 'kysely';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** What a request may answer: something that JSON can say, with `ok: false` for a refusal, which is not remembered. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Runs the work of a request once, whatever the number of times that it arrives: the answer is stored in the same transaction and given
 * back to the repetitions. A refusal leaves no trace, so that the corrected request may use the same key.
 *
 * @param key - Made by the client, one for each intention.
 * @param fingerprint - Digest of method, address and body: the same key with another payload is a mistake.
 */
export async function idempotent<A extends Answer>(
  { db, context }: Work,
  key: string,
  fingerprint: string,
  answer: () => Promise<A>,
): Promise<A | Extract<Result<never>, { ok: false }>> {
  const { operatorId } = context;
  if (operatorId === undefined) throw new KitError('invalid-argument', 'idempotency keys belong to an operator');
  const lock = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${context.enteId}/${operatorId}/${key}`}, 0)) as taken`.execute(
    db,
  );
  if (lock.rows[0]?.taken !== true) return failure([createIssue(recordsIssue.stillRunning)]);
  const before = await db
    .selectFrom('idempotency')
    .where('ente_id', '=', context.enteId)
    .where('operator_id', '=', operatorId)
    .where('key', '=', key)
    .select(['fingerprint', 'response'])
    .executeTakeFirst();
  if (before !== undefined) {
    return before.fingerprint === fingerprint
      ? (before.response as A)
      : failure([createIssue(recordsIssue.payloadDiffers)]);
  }
  const response = await answer();
  if (response.ok) {
    await db
      .insertInto('idempotency')
      .values({
        ente_id: context.enteId,
        operator_id: operatorId,
        key,
        fingerprint,
        response: JSON.stringify(response),
        created_at: context.now,
      })
      .execute();
  }
  return response;
}
