import type { OperatorData } from '@cartella/model';
import type { Held } from '../database/held';

/** What the database says of a session and of who opened it. */
export interface HolderRow {
  readonly operatorId: string;
  readonly body: unknown;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly operator: OperatorData;
  /** Bodies with a part in the ente's cases by an act, by the units of theirs that the operator works for. */
  readonly homes: Readonly<Record<string, string>> | null;
  /** Kinds of the units that the operator works for. */
  readonly kinds: Readonly<Record<string, string>> | null;
}

const holders = `select s.token_digest as digest, s.operator_id as "operatorId", s.body, s.created_at as "createdAt",
    s.seen_at as "seenAt", s.expires_at as "expiresAt", v.body -> 'data' as operator,
    case when exists (select from cartella.delegation any_act where any_act.ente_id = s.ente_id) then
      (select jsonb_object_agg(unit.id, d.body_id) from cartella.record unit
        join cartella.record_version uv on uv.ente_id = unit.ente_id and uv.record_id = unit.id and uv.version = unit.version
        join cartella.delegation d on d.ente_id = unit.ente_id and d.body_id::text = uv.body -> 'data' ->> 'organisationId'
        where unit.ente_id = s.ente_id and unit.kind = 'unit' and unit.id::text in
          (select post ->> 'unitId' from jsonb_array_elements(v.body -> 'data' -> 'assignments') post)) end as homes,
    (select jsonb_object_agg(unit.id, uv.body -> 'data' ->> 'kind') from jsonb_array_elements(v.body -> 'data' -> 'assignments') post
      join cartella.record unit on unit.ente_id = s.ente_id and unit.id = (post ->> 'unitId')::uuid and unit.kind = 'unit'
      join cartella.record_version uv on uv.ente_id = unit.ente_id and uv.record_id = unit.id and uv.version = unit.version) as kinds
  from cartella.session s
  join cartella.record r on r.ente_id = s.ente_id and r.id = s.operator_id and r.kind = 'operator' and r.sensitivity <> 'sealed'
  join cartella.record_version v on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version
  where s.ente_id = $1 and s.token_digest = any ($2::text[])`;

interface Waiting {
  readonly digest: string;
  /** Told what was found, that nothing could be asked, or to ask for all who wait. */
  readonly tell: (news: { readonly found: HolderRow | undefined } | 'not-asked' | 'your-turn') => void;
}

/**
 * Makes what says who holds a session. Of those who come at the same time to one ente one asks for all: each is told of its own session as
 * it is after it came, and nobody waits for a journey of their own. Where the one who asked for them failed, each asks for itself.
 */
export function findHolders(): (held: Held, enteId: string, digest: string) => Promise<HolderRow | undefined> {
  // Of the enti that somebody is asking about, or is told to.
  const queues = new Map<string, Waiting[]>();

  const ask = async (held: Held, enteId: string, digests: readonly string[]) => {
    const rows = await held.look<HolderRow & { digest: string }>(holders, [enteId, [...new Set(digests)]]);
    return new Map(rows.map(({ digest, ...holder }): [string, HolderRow] => [digest, holder]));
  };

  async function askForAll(held: Held, enteId: string, own: string, queue: Waiting[]) {
    // Whoever comes in the same turn of the process comes along.
    await new Promise((turn) => setImmediate(turn));
    const others = queue.splice(0);
    try {
      const found = await ask(held, enteId, [own, ...others.map(({ digest }) => digest)]);
      for (const { digest, tell } of others) tell({ found: found.get(digest) });
      return found.get(own);
    } catch (error) {
      for (const { tell } of others) tell('not-asked');
      throw error;
    } finally {
      const next = queue.shift();
      if (next === undefined) queues.delete(enteId);
      else next.tell('your-turn');
    }
  }

  return async (held, enteId, digest) => {
    const queue = queues.get(enteId);
    if (queue === undefined) {
      const empty: Waiting[] = [];
      queues.set(enteId, empty);
      return askForAll(held, enteId, digest, empty);
    }
    const news = await new Promise<Parameters<Waiting['tell']>[0]>((tell) => queue.push({ digest, tell }));
    if (news === 'your-turn') return askForAll(held, enteId, digest, queue);
    return news === 'not-asked' ? (await ask(held, enteId, [digest])).get(digest) : news.found;
  };
}
