const tables = ['record', 'record_version', 'resource', 'allocation'];
const newest =
  'join cartella.record_version v on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version';

/**
 * What is committed of a fund is taken from it: for funds and commitments that were written before it was, too. A fund of which more was
 * committed than it has is worth what was committed, so that nothing more is taken from it.
 */
export const funds: readonly string[] = [
  ...tables.map((table) => `alter table cartella.${table} no force row level security`),
  `insert into cartella.resource (ente_id, id, capacity, taken)
     select r.ente_id, r.id, greatest((v.body -> 'data' ->> 'amount')::bigint, committed), committed
     from cartella.record r ${newest}, lateral (
       select coalesce(sum((c.body -> 'data' ->> 'amount')::bigint), 0) as committed
       from cartella.record_link l join cartella.record o on o.ente_id = l.ente_id and o.id = l.record_id and o.kind = 'commitment'
         join cartella.record_version c on c.ente_id = o.ente_id and c.record_id = o.id and c.version = o.version
       where l.ente_id = r.ente_id and l.target_id = r.id) s
     where r.kind = 'fund' on conflict do nothing`,
  `insert into cartella.allocation (ente_id, resource_id, id, amount, record_id, allocated_at)
     select r.ente_id, (v.body -> 'data' ->> 'fundId')::uuid, r.id, (v.body -> 'data' ->> 'amount')::bigint, r.id, v.recorded_at
     from cartella.record r ${newest}
     where r.kind = 'commitment' and (v.body -> 'data' ->> 'amount')::bigint > 0 on conflict do nothing`,
  ...tables.map((table) => `alter table cartella.${table} force row level security`),
];
