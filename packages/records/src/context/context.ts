import { type CivilDate, civilDateInRome, isRecordId, KitError } from '@cartella/core';
import type { Statement } from '../database/connector';

/** On whose behalf, where, why and when a transaction works. Nothing is read or written without one. */
export interface Context {
  /** The body whose records these are: nothing of another is ever seen. */
  readonly enteId: string;
  /** Absent only for the system's own work: sessions, relay, imports, retention. */
  readonly operatorId?: string;
  readonly roles: readonly string[];
  /** The unit that the operator works for at this moment. */
  readonly unitId?: string;
  /** The body that the operator belongs to, where it is not the ente: one that manages on its behalf, or an accredited one. */
  readonly homeEnteId?: string;
  /** Why the data are read or written; a purpose of the model. */
  readonly purpose: string;
  /** Joins the entries of the audit that come from one request. */
  readonly requestId?: string;
  /** Instant of the transaction, in UTC. */
  readonly now: string;
}

/** The day of a transaction, in Italy. */
export function todayOf({ now }: Context): CivilDate {
  return civilDateInRome(now);
}

/** @throws {@link KitError} `invalid-argument` when a context is not well made: a forged one must not get as far as the database. */
export function checkContext({ enteId, operatorId, unitId, homeEnteId, roles, purpose, now }: Context): void {
  const ids = [enteId, operatorId ?? enteId, unitId ?? enteId, homeEnteId ?? enteId];
  if (!ids.every(isRecordId)) {
    throw new KitError('invalid-argument', 'context: enteId, operatorId, unitId and homeEnteId are record ids');
  }
  if (typeof purpose !== 'string' || purpose === '')
    throw new KitError('invalid-argument', 'context: purpose is empty');
  if (!Array.isArray(roles)) throw new KitError('invalid-argument', 'context: roles is a list');
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(now) || Number.isNaN(Date.parse(now))) {
    throw new KitError('invalid-argument', 'context: now is an instant in UTC');
  }
}

/** Role that the work is done as: neither owner of anything nor superuser, so that row-level security holds for it. */
export const applicationRole = 'cartella_app';

// One value for all: nobody looks at it, and it comes with every journey.
const opening = `select num_nonnulls(set_config('role', '${applicationRole}', true), set_config('statement_timeout', $1, true),
  set_config('cartella.ente', $2, true), set_config('cartella.operator', $3, true), set_config('cartella.instant', $4, true))`;

/** The first statement of a transaction: the context, where policies read it. It ends with the transaction, whoever gets the connection next. */
export function openingStatement(context: Context, statementTimeoutMs: number): Statement {
  const { enteId, operatorId, now } = context;
  return { text: opening, parameters: [String(Math.trunc(statementTimeoutMs)), enteId, operatorId ?? '', now] };
}
