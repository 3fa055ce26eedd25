import { sql } from 'kysely';
import { todayOf } from '../context';
import type { Work } from '../records/work';

/** What ties the operator of a transaction to cases and records, read once. */
export interface Relations {
  readonly current: readonly string[];
  readonly handingOver: readonly string[];
  readonly ended: readonly string[];
  /** Cases opened by a broken glass. */
  readonly glass: readonly string[];
  /** Records of which what is sealed was opened. */
  readonly opened: readonly string[];
  /** Persons that the operator is related to, and every case and record that speaks of them. */
  readonly conflicts: readonly string[];
}

const none: Relations = { current: [], handingOver: [], ended: [], glass: [], opened: [], conflicts: [] };

const tied = `select case min(case when valid_to is null or valid_to >= $3::date then 0
      when valid_to >= $3::date - $4::integer then 1 else 2 end)
    when 0 then 'current' when 1 then 'handingOver' else 'ended' end as relation, case_id as id
  from cartella.assignment where ente_id = $1 and operator_id = $2 and valid_from <= $3::date group by case_id
  union all select 'glass', case_id from cartella.glass where ente_id = $1 and operator_id = $2 and expires_at > $5::timestamptz
  union all select 'opened', record_id from cartella.opening
    where ente_id = $1 and requested_by = $2 and ended_at is null and expires_at > $5::timestamptz
  union all select 'conflicts', person_id from cartella.conflict where ente_id = $1 and operator_id = $2 and ended_at is null`;

/** Reads the relations of the operator of the context. */
export async function loadRelations(work: Omit<Work, 'relations'>): Promise<Relations> {
  const { look, context, access } = work;
  const { enteId, operatorId, now } = context;
  if (operatorId === undefined) return none;
  const rows = await look<{ relation: keyof Relations; id: string }>(tied, [
    enteId,
    operatorId,
    todayOf(context),
    access.policy.handOverDays,
    now,
  ]);
  if (rows.length === 0) return none;
  const idsOf = (relation: keyof Relations) => [
    ...new Set(rows.filter((row) => row.relation === relation).map(({ id }) => id)),
  ];
  const persons = idsOf('conflicts');
  return {
    current: idsOf('current'),
    handingOver: idsOf('handingOver'),
    ended: idsOf('ended'),
    glass: idsOf('glass'),
    opened: idsOf('opened'),
    conflicts: persons.length === 0 ? [] : [...persons, ...(await speakingOf(work, persons))],
  };
}

/** Cases and records that speak of persons. */
async function speakingOf({ db, context }: Omit<Work, 'relations'>, persons: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case_id as id from cartella.case_reach where ente_id = ${context.enteId} and record_id = any (${persons}::uuid[])
    union select record_id from cartella.record_link where ente_id = ${context.enteId} and target_id = any (${persons}::uuid[])`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

const reaching =
  'select distinct case_id as id from cartella.case_reach where ente_id = $1 and record_id = $2 and case_id = any ($3::uuid[])';

/** Cases, of those that the operator is tied to, through which a person or a household is reached. */
export async function casesReaching(
  { look, context }: Pick<Work, 'look' | 'context'>,
  recordId: string,
  among: readonly string[],
): Promise<readonly string[]> {
  const rows = await look<{ id: string }>(reaching, [context.enteId, recordId, among]);
  return rows.map(({ id }) => id);
}

/** Persons and households that some cases reach. */
export async function reachedFrom(
  { db, context }: Omit<Work, 'relations'>,
  cases: readonly string[],
): Promise<readonly string[]> {
  if (cases.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with reached as (
      select distinct link.target_id as id, link.target_kind as kind from cartella.record source
      join cartella.record_link link on link.ente_id = source.ente_id and link.record_id = source.id
      where source.ente_id = ${context.enteId} and source.case_id = any (${cases}::uuid[]) and link.target_kind in ('person', 'household'))
    select id from reached
    union select member.target_id from reached
      join cartella.record_link member on member.ente_id = ${context.enteId} and member.record_id = reached.id
      where reached.kind = 'household' and member.target_kind = 'person'`.execute(db);
  return rows.map(({ id }) => id);
}
