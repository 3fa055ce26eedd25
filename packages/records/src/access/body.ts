import type { AccessRequest } from '@cartella/profile';
import { type Context, todayOf } from '../context';
import type { Look } from '../database/held';

const inForce = `select kind from cartella.delegation where ente_id = $1 and body_id = $2 and valid_from <= $3
  and (valid_to is null or valid_to >= $3) order by kind desc limit 1`;

/**
 * Says who asks. An operator of another body counts for something only while an act of the ente says so: without one they have no role at
 * all. Work without an operator is the system's own.
 */
export async function requestOf(look: Look, context: Context): Promise<AccessRequest> {
  const { enteId, homeEnteId, operatorId, roles, purpose } = context;
  if (operatorId === undefined) return { roles: ['sistema'], body: 'own', purpose };
  if (homeEnteId === undefined || homeEnteId === enteId) return { roles, body: 'own', purpose };
  const today = todayOf(context);
  const [delegation] = await look<{ kind: 'delegate' | 'accredited' }>(inForce, [enteId, homeEnteId, today]);
  return delegation === undefined ? { roles: [], body: 'own', purpose } : { roles, body: delegation.kind, purpose };
}
