import { createRandom, inventFamilyName, inventGivenName } from '@cartella/synthetic';
import type pg from 'pg';

/** How much there is. */
export interface Fill {
  readonly persons: number;
  /** Operators by their ente, among whom the cases of each are shared out. */
  readonly staff: ReadonlyMap<string, readonly string[]>;
  /** Case of the first ente that is copied, with its person and its story. */
  readonly template: { readonly enteId: string; readonly caseId: string; readonly personId: string };
  /** One person in so many has a case. */
  readonly casesEvery: number;
}

// An identifier of version 7 from a number: the time that it would have been made at grows with it.
const idOf = (number: string, salt: string) =>
  `(lpad(to_hex(1764000000000 + ${number}), 12, '0') || '7' || substr(md5(${salt}), 1, 3) || '8' || substr(md5(${salt}), 4, 15))::uuid`;

/**
 * Fills a database with invented persons, and with copies of a case that was opened through the API. It writes past the interface, as
 * whoever restores a copy does: a million through it would take hours.
 */
export async function fill(admin: pg.Pool, { persons, staff, template, casesEvery }: Fill): Promise<void> {
  const random = createRandom('load');
  const families = Array.from({ length: 400 }, () => inventFamilyName(random));
  const given = Array.from({ length: 200 }, () => inventGivenName(random, random.chance(0.5) ? 'F' : 'M'));
  const each = Math.ceil(persons / staff.size);
  const client = await admin.connect();
  try {
    // Foreign keys are true by construction, and checking them a million times is not what is measured.
    await client.query("set session_replication_role = 'replica'");
    for (const [index, [enteId, operators]] of [...staff].entries()) {
      const first = index * each;
      const people = `select ${idOf(`(${first} + i)`, `'p' || ${first} + i`)} as id,
          ($2::text[])[1 + (i * 7919) % 400] as family, ($3::text[])[1 + (i * 104729) % 200] as given, i
        from generate_series(1, ${each}) i`;
      await client.query('begin');
      await client.query(
        `with people as (${people})
         , records as (insert into cartella.record (ente_id, id, kind, version, unit_id, sensitivity, recorded_at)
             select $1, id, 'person', 1, (select id from cartella.record where ente_id = $1 and kind = 'unit' limit 1), 'common',
               timestamptz '2026-11-20 09:00Z' - make_interval(mins => i) from people)
         , versions as (insert into cartella.record_version (ente_id, record_id, version, assertion, recorded_at, body, digest)
             select $1, id, 1, 1, timestamptz '2026-11-20 09:00Z', jsonb_build_object('id', id, 'kind', 'person', 'enteId', $1::text,
               'schema', 'person/1.0.0', 'recordedAt', '2026-11-20T09:00:00.000Z', 'version', 1, 'sensitivity', 'common',
               'provenance', jsonb_build_object('source', 'imported'),
               'data', jsonb_build_object('identity', 'declared', 'familyName', family, 'givenName', given, 'dateOfBirth', '1980-01-01')),
               md5(id::text) || md5(id::text) from people)
         , search as (insert into cartella.person_search (ente_id, person_id, name, date_of_birth)
             select $1, id, lower(family || ' ' || given), '1980-01-01' from people)
         insert into cartella.person_name select $1, cartella.name_keys(lower(family || ' ' || given)), id from people`,
        [enteId, families, given],
      );
      await client.query(copyCases(casesEvery, first, each), [
        enteId,
        template.enteId,
        template.caseId,
        template.personId,
        operators,
      ]);
      await client.query('commit');
    }
    await client.query("set session_replication_role = 'origin'");
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
}

/** Copies the template case for one person in so many of an ente, with what points to what. */
function copyCases(every: number, first: number, each: number): string {
  const personId = idOf(`(${first} + i)`, `'p' || ${first} + i`);
  const caseId = idOf(`(${first} + i)`, `'c' || ${first} + i`);
  const copy = (json: string) =>
    `replace(replace(replace(${json}::text, $3::text, made.case_id::text), $4::text, made.person_id::text), $2::text, $1::text)::jsonb`;
  const responsible = `($5::uuid[])[1 + (i / ${every}) % cardinality($5::uuid[])]`;
  return `with made as (select ${personId} as person_id, ${caseId} as case_id, ${responsible} as operator_id, i
        from generate_series(1, ${each}, ${every}) i)
    , cases as (insert into cartella.social_case (ente_id, id, version, unit_id, opened_at)
        select $1::uuid, made.case_id, c.version, (select id from cartella.record where ente_id = $1::uuid and kind = 'unit' limit 1), c.opened_at
        from made, cartella.social_case c where c.ente_id = $2::uuid and c.id = $3::uuid)
    , events as (insert into cartella.case_event (ente_id, case_id, sequence, event, recorded_at)
        select $1::uuid, made.case_id, e.sequence, ${copy('e.event')}, e.recorded_at
        from made, cartella.case_event e where e.ente_id = $2::uuid and e.case_id = $3::uuid)
    , records as (insert into cartella.record (ente_id, id, kind, version, case_id, unit_id, sensitivity, recorded_at)
        select $1::uuid, made.case_id, r.kind, r.version, made.case_id,
          (select id from cartella.record where ente_id = $1::uuid and kind = 'unit' limit 1), r.sensitivity,
          r.recorded_at - make_interval(mins => i)
        from made, cartella.record r where r.ente_id = $2::uuid and r.id = $3::uuid)
    , standings as (insert into cartella.case_standing (ente_id, case_id, procedure, state, outcome, responsible_id, unit_id, opened_on, moved_at)
        select $1::uuid, made.case_id, s.procedure, s.state, s.outcome, made.operator_id, (select id from cartella.record where ente_id = $1::uuid and kind = 'unit' limit 1),
          s.opened_on, s.moved_at - make_interval(mins => i)
        from made, cartella.case_standing s where s.ente_id = $2::uuid and s.case_id = $3::uuid)
    , work as (insert into cartella.case_work (ente_id, case_id, position, rank, kind, subject, reason, roles, unit_id, responsible_id, shown_from, due_on, due_at, since)
        select $1::uuid, made.case_id, w.position, w.rank, w.kind, w.subject, w.reason, w.roles,
          (select id from cartella.record where ente_id = $1::uuid and kind = 'unit' limit 1), made.operator_id, w.shown_from, w.due_on, w.due_at, w.since
        from made, cartella.case_work w where w.ente_id = $2::uuid and w.case_id = $3::uuid)
    , assignments as (insert into cartella.assignment (ente_id, id, case_id, operator_id, role, reason, valid_from, recorded_at)
        select $1::uuid, ${idOf(`(${first} + i)`, `'a' || ${first} + i`)}, made.case_id, made.operator_id, 'responsabile-del-caso', 'presa in carico',
          '2026-01-01', timestamptz '2026-01-01 09:00Z' from made)
    , links as (insert into cartella.record_link (ente_id, record_id, path, target_kind, target_id)
        select $1::uuid, made.case_id, l.path, l.target_kind, made.person_id
        from made, cartella.record_link l where l.ente_id = $2::uuid and l.record_id = $3::uuid and l.target_kind = 'person')
    insert into cartella.record_version (ente_id, record_id, version, assertion, recorded_at, body, digest)
      select $1::uuid, made.case_id, v.version, v.assertion, v.recorded_at, ${copy('v.body')}, v.digest
      from made, cartella.record_version v where v.ente_id = $2::uuid and v.record_id = $3::uuid`;
}
