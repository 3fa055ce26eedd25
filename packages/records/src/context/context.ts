import { isRecordId, KitError } from '@cartella/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables';

/** On whose behalf, where, why and when a transaction works. Nothing is read or written without one. */
export interface Context {
  /** The body whose records these are: nothing of another is ever seen. */
  readonly enteId: string;
  /** Absent only for the system's own work: relay, imports, retention. */
  readonly operatorId?: string;
  readonly roles: readonly string[];
  /** The unit that the operator works for at this moment. */
  readonly unitId?: string;
  /** Why the data are read or written; a purpose of the model. */
  readonly purpose: string;
  /** Joins the entries of the audit that come from one request. */
  readonly requestId?: string;
  /** Instant of the transaction, in UTC. */
  readonly now: string;
}

/** @throws {@link KitError} `invalid-argument` when a context is not well made: a forged one must not get as far as the database. */
export function checkContext(context: Context): void {
  const ids = [context.enteId, context.operatorId ?? context.enteId, context.unitId ?? context.enteId];
  if (!ids.every(isRecordId))
    throw new KitError('invalid-argument', 'context: enteId, operatorId and unitId are record ids');
  if (context.purpose === '') throw new KitError('invalid-argument', 'context: purpose is empty');
  if (!Array.isArray(context.roles)) throw new KitError('invalid-argument', 'context: roles is a list');
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(context.now) || Number.isNaN(Date.parse(context.now))) {
    throw new KitError('invalid-argument', 'context: now is an instant in UTC');
  }
}

/** Role that the work is done as: neither owner of anything nor superuser, so that row-level security holds for it. */
export const applicationRole = 'cartella_app';

/** Puts the context into the transaction, where policies read it; it ends with the transaction, whoever gets the connection next. */
export async function enterContext(db: Kysely<Tables>, context: Context, statementTimeoutMs: number): Promise<void> {
  await sql`select set_config('role', ${applicationRole}, true),
    set_config('statement_timeout', ${String(statementTimeoutMs)}, true),
    set_config('cartella.ente_id', ${context.enteId}, true),
    set_config('cartella.operator_id', ${context.operatorId ?? ''}, true),
    set_config('cartella.now', ${context.now}, true)`.execute(db);
}
