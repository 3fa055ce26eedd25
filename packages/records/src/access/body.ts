import type { AccessRequest } from '@cartella/profile';
import type { Kysely } from 'kysely';
import { type Context, todayOf } from '../context';
import type { Tables } from '../database/tables';

/**
 * Says who asks. An operator of another body counts for something only while an act of the ente says so: without one they have no role at
 * all. Work without an operator is the system's own.
 */
export async function requestOf(db: Kysely<Tables>, context: Context): Promise<AccessRequest> {
  const { enteId, homeEnteId, operatorId, roles, purpose } = context;
  if (operatorId === undefined) return { roles: ['sistema'], body: 'own', purpose };
  if (homeEnteId === undefined || homeEnteId === enteId) return { roles, body: 'own', purpose };
  const today = todayOf(context);
  const delegation = await db
    .selectFrom('delegation')
    .where('ente_id', '=', enteId)
    .where('body_id', '=', homeEnteId)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .orderBy('kind', 'desc')
    .select('kind')
    .executeTakeFirst();
  return delegation === undefined ? { roles: [], body: 'own', purpose } : { roles, body: delegation.kind, purpose };
}
