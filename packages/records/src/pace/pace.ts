import { KitError } from '@cartella/core';
import { sql } from 'kysely';
import { todayOf } from '../context';
import type { Work } from '../records/work';

/** How many files one operator may look into in so many hours before whoever oversees is told. */
export interface ReadingPace {
  readonly hours: number;
  readonly files: number;
}

/** An operator who looked into more files than the pace. */
export interface BulkReading extends ReadingPace {
  readonly operatorId: string;
}

const noticeType = 'reading-in-bulk';

/**
 * Counts in the audit, whichever process wrote it, the files that each operator read, printed or exported, and tells whoever oversees of
 * those beyond a pace, once in the time of that pace: a file at a time, no limit on requests is ever met.
 *
 * @returns Those that whoever oversees is told of now.
 */
export async function watchReading(work: Work, paces: readonly ReadingPace[]): Promise<readonly BulkReading[]> {
  const { db, context } = work;
  if (context.operatorId !== undefined) throw new KitError('invalid-argument', 'the pace is watched by the system');
  // Of two processes that watch at once, the second finds the notices of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pace ${context.enteId}`}, 0))`.execute(db);
  const told: BulkReading[] = [];
  for (const pace of paces) {
    const since = new Date(Date.parse(context.now) - pace.hours * 3_600_000).toISOString();
    for (const { operatorId, files } of await beyond(work, since, pace.files)) {
      if (!(await tell(work, operatorId, since))) continue;
      work.audit({ action: 'alarm', recordId: operatorId, reasons: [noticeType, `hours-${pace.hours}`] });
      told.push({ operatorId, files, hours: pace.hours });
    }
  }
  return told;
}

async function beyond({ db, context }: Work, since: string, files: number) {
  const from = await firstSince(db, context.enteId, since);
  const { rows } = await sql<{ operatorId: string; files: number }>`
    select entry ->> 'operatorId' as "operatorId", count(distinct file)::int as files
    from (select a.entry::jsonb as entry from cartella.audit a where a.ente_id = ${context.enteId} and a.sequence >= ${from}) line,
      lateral jsonb_array_elements_text(case when entry ->> 'action' = 'export' and entry ? 'found' then entry -> 'found'
        else jsonb_build_array(coalesce(entry ->> 'caseId', entry ->> 'recordId')) end) as file
    where entry ->> 'at' >= ${since} and entry ->> 'outcome' = 'done' and entry ->> 'operatorId' is not null
      and entry ->> 'action' in ('read', 'history', 'print', 'export')
      and coalesce(entry ->> 'kind', '') not in ('operator', 'unit', 'organisation', 'audit')
    group by 1 having count(distinct file) > ${files} order by 2 desc, 1`.execute(db);
  return rows;
}

/** The place in the chain of the first entry since an instant, found by halves: entries are in the order of time but for moments. */
async function firstSince(db: Work['db'], enteId: string, since: string): Promise<number> {
  const last = await sql<{ length: number }>`
    select length from cartella.audit_head where ente_id = ${enteId}`.execute(db);
  const early = new Date(Date.parse(since) - 120_000).toISOString();
  let [low, high] = [1, (last.rows[0]?.length ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { rows } = await sql<{ at: string }>`
      select entry::jsonb ->> 'at' as at from cartella.audit where ente_id = ${enteId} and sequence = ${middle}`.execute(
      db,
    );
    if ((rows[0]?.at ?? '') < early) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells the operators who oversee the audit today; nobody twice. @returns Whether there was anything new to tell. */
async function tell(work: Work, about: string, since: string): Promise<boolean> {
  const { db, context, access } = work;
  const known = await db
    .selectFrom('notice')
    .where('ente_id', '=', context.enteId)
    .where('type', '=', noticeType)
    .where('reference', '=', about)
    .where('created_at', '>', since)
    .select('id')
    .executeTakeFirst();
  if (known !== undefined) return false;
  const overseers = Object.entries(access.policy.roles)
    .filter(([, { grants }]) =>
      grants.some(({ actions, kinds }) => actions.includes('oversee') && kinds.includes('audit')),
    )
    .map(([role]) => role);
  const { rows } = await sql<{ id: string }>`
    select r.id from cartella.record r
    join cartella.record_version v on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version
    where r.ente_id = ${context.enteId} and r.kind = 'operator' and r.id <> ${about} and exists (
      select from jsonb_array_elements(v.body -> 'data' -> 'assignments') post
      where post ->> 'role' = any(${overseers}::text[]) and post ->> 'validFrom' <= ${todayOf(context)}
        and coalesce(post ->> 'validTo', '9999') >= ${todayOf(context)})`.execute(db);
  const notices = rows.map(({ id }) => ({
    ente_id: context.enteId,
    id: work.newId(),
    operator_id: id,
    type: noticeType,
    reference: about,
    created_at: context.now,
    read_at: null,
  }));
  if (notices.length > 0) await db.insertInto('notice').values(notices).execute();
  return true;
}
