import { type RawBuilder, sql } from 'kysely';
import { factNumberSql, isAllowedSql } from '../access';
import { todayOf } from '../context';
import type { Work } from '../records/work';

/** A thing that a case asks for, as its procedure says it; a later event of the case replaces it. */
export interface CaseWork {
  readonly kind: string;
  /** What it is about: a term, a task, a state. */
  readonly id: string;
  readonly reason: string;
  /** Its place among others of other cases, the smallest first. */
  readonly rank: number;
  readonly roles: readonly string[];
  readonly bodyId?: string;
  readonly operatorId?: string;
  readonly unitId?: string;
  /** The first day on which it is shown; at once when absent. */
  readonly shownFrom?: string;
  readonly due?: string;
  readonly dueAt?: string;
  readonly since?: string;
}

/** Where a case stands, as its procedure says it. */
export interface CaseStanding {
  readonly procedure: string;
  readonly state: string;
  /** How it ended; absent while it is live. */
  readonly outcome?: string;
  readonly responsibleId?: string;
  readonly unitId?: string;
  readonly openedOn: string;
  /** Day of its nearest open term. */
  readonly due?: string;
  /** Instant of its last event; now unless told otherwise. */
  readonly movedAt?: string;
}

/** A case as a list finds it. */
export interface StandingCase extends CaseStanding {
  readonly caseId: string;
  readonly movedAt: string;
}

/** A thing to do, and the case that asks for it. */
export interface WaitingWork extends CaseWork {
  readonly caseId: string;
}

/** Only cases of this procedure and, when told, only while they stand in one of these states. */
export interface CasesWithin {
  readonly procedure: string;
  readonly states?: readonly string[];
}

/** Whose work, and which part of the list. */
export interface WorkQuery {
  /** Cases of any of these; of every procedure when absent. */
  readonly within?: readonly CasesWithin[];
  /** What bears the operator's name, what their roles may do for their body where no name is given, and what their own cases wait for. */
  readonly operator?: { readonly id: string; readonly bodyId: string; readonly roles: readonly string[] };
  readonly unitId?: string;
  readonly bodyId?: string;
  readonly size: number;
  readonly offset?: number;
}

/** Which cases, in which order, which part of the list. */
export interface StandingQuery {
  readonly responsibleId?: string;
  readonly unitId?: string;
  readonly procedure?: string;
  readonly within?: readonly CasesWithin[];
  readonly live?: boolean;
  /** Only these cases. */
  readonly ids?: readonly string[];
  /** Only cases of which some record points to one of these. */
  readonly concerning?: readonly string[];
  readonly order: 'due' | 'openedOn' | 'movedAt' | 'state';
  readonly descending?: boolean;
  readonly size: number;
  readonly offset?: number;
}

/** Keeps where a case stands and what it asks for, beside its events: for whoever has just added some. */
export async function keepStanding(
  { db, context }: Work,
  caseId: string,
  standing: CaseStanding,
  asked: readonly CaseWork[],
): Promise<void> {
  const { procedure, state, outcome, responsibleId, unitId, openedOn, due, movedAt = context.now } = standing;
  const key = { ente_id: context.enteId, case_id: caseId };
  const row = {
    procedure,
    state,
    outcome: outcome ?? null,
    responsible_id: responsibleId ?? null,
    unit_id: unitId ?? null,
    opened_on: openedOn,
    moved_at: movedAt,
    due_on: due ?? null,
  };
  await db
    .insertInto('case_standing')
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(['ente_id', 'case_id']).doUpdateSet(row))
    .execute();
  await db.deleteFrom('case_work').where('ente_id', '=', context.enteId).where('case_id', '=', caseId).execute();
  if (asked.length === 0) return;
  await db
    .insertInto('case_work')
    .values(
      asked.map((one, position) => ({
        ...key,
        position,
        rank: one.rank,
        kind: one.kind,
        subject: one.id,
        reason: one.reason,
        roles: [...one.roles],
        body_id: one.bodyId ?? null,
        operator_id: one.operatorId ?? null,
        unit_id: one.unitId ?? null,
        responsible_id: responsibleId ?? null,
        shown_from: one.shownFrom ?? null,
        due_on: one.due ?? null,
        due_at: one.dueAt ?? null,
        since: one.since ?? null,
      })),
    )
    .execute();
}

/** The condition that the case of a row is one whose story the operator may read. @param caseId - The column that names it. */
async function mayBeRead(work: Work, caseId: RawBuilder<unknown>): Promise<RawBuilder<boolean> | undefined> {
  const table = work.access.table('read', 'case-event');
  if (!table.decisions.some(({ allowed }) => allowed)) return undefined;
  const facts = await factNumberSql(work, table.matters);
  // The story of a case tells of health and hardship whatever its records are.
  return sql<boolean>`exists (select from (select c.ente_id, c.id, c.id as case_id, c.unit_id, c.created_by, 'special' as sensitivity
      from cartella.social_case c where c.ente_id = ${work.context.enteId}::uuid and c.id = ${caseId}) as record
    where ${isAllowedSql(table, facts)})`;
}

const isFor = ({ operator, unitId, bodyId, within }: WorkQuery): RawBuilder<boolean> => {
  const conditions = [sql<boolean>`true`];
  if (within !== undefined)
    conditions.push(sql<boolean>`exists (select from cartella.case_standing
      where case_standing.ente_id = w.ente_id and case_standing.case_id = w.case_id and ${isWithin(within)})`);
  if (unitId !== undefined) conditions.push(sql<boolean>`w.unit_id = ${unitId}::uuid`);
  if (bodyId !== undefined) conditions.push(sql<boolean>`w.body_id = ${bodyId}::uuid`);
  if (operator !== undefined)
    conditions.push(sql<boolean>`(w.operator_id = ${operator.id}::uuid
      or (w.operator_id is null and w.body_id = ${operator.bodyId}::uuid and w.roles && ${[...operator.roles]}::text[])
      or (w.reason = 'waiting' and w.responsible_id = ${operator.id}::uuid))`);
  return sql`${sql.join(conditions, sql` and `)}`;
};

/** The condition that a row of `case_standing` is of one of these procedures, in one of these states. */
function isWithin(within: readonly CasesWithin[]): RawBuilder<boolean> {
  const parts = within.map(({ procedure, states }) =>
    states === undefined
      ? sql`case_standing.procedure = ${procedure}`
      : sql`(case_standing.procedure = ${procedure} and case_standing.state = any (${[...states]}::text[]))`,
  );
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}

interface WorkRow {
  readonly case_id: string;
  readonly rank: number;
  readonly kind: string;
  readonly subject: string;
  readonly reason: string;
  readonly roles: readonly string[];
  readonly body_id: string | null;
  readonly operator_id: string | null;
  readonly unit_id: string | null;
  readonly shown_from: string | null;
  readonly due_on: string | null;
  readonly due_at: string | null;
  readonly since: string | null;
}

/** Lists what the cases that the operator may see ask for today: terms by their day, then the rest in its order. */
export async function listCaseWork(work: Work, query: WorkQuery): Promise<readonly WaitingWork[]> {
  const { db, context } = work;
  const allowed = await mayBeRead(work, sql`w.case_id`);
  if (allowed === undefined) return [];
  const size = Math.min(Math.max(Math.trunc(query.size), 1), 201);
  const offset = Math.max(Math.trunc(query.offset ?? 0), 0);
  const most = size + offset;
  const part = (condition: RawBuilder<unknown>) => sql`(select w.* from cartella.case_work w
    where w.ente_id = ${context.enteId}::uuid and ${condition} and ${isFor(query)} and ${allowed}
    order by w.rank, w.due_on, w.case_id, w.position limit ${most})`;
  const { rows } = await sql<WorkRow>`select * from (${part(sql`w.shown_from <= ${todayOf(context)}::date`)}
    union all ${part(sql`w.shown_from is null`)}) w
    order by w.rank, w.due_on, w.case_id, w.position limit ${size} offset ${offset}`.execute(db);
  work.audit({ action: 'list', kind: 'case-event', found: [...new Set(rows.map((row) => row.case_id))] });
  return rows.map((row) => ({
    caseId: row.case_id,
    rank: row.rank,
    kind: row.kind,
    id: row.subject,
    reason: row.reason,
    roles: row.roles,
    ...(row.body_id !== null && { bodyId: row.body_id }),
    ...(row.operator_id !== null && { operatorId: row.operator_id }),
    ...(row.unit_id !== null && { unitId: row.unit_id }),
    ...(row.shown_from !== null && { shownFrom: row.shown_from }),
    ...(row.due_on !== null && { due: row.due_on }),
    ...(row.due_at !== null && { dueAt: row.due_at }),
    ...(row.since !== null && { since: row.since }),
  }));
}

const columns = { due: 'due_on', openedOn: 'opened_on', movedAt: 'moved_at', state: 'state' } as const;

const concerns = (
  ids: readonly string[],
) => sql<boolean>`exists (select from cartella.record r join cartella.record_link l
  on l.ente_id = r.ente_id and l.record_id = r.id
  where r.ente_id = case_standing.ente_id and r.case_id = case_standing.case_id and l.target_id = any (${[...ids]}::uuid[]))`;

/** Lists cases that the operator may see, by where they stand, and says how many there are on all pages. */
export async function listStandings(
  work: Work,
  query: StandingQuery,
): Promise<{ readonly cases: readonly StandingCase[]; readonly total: number }> {
  const { db, context } = work;
  const allowed = await mayBeRead(work, sql`case_standing.case_id`);
  if (allowed === undefined) return { cases: [], total: 0 };
  const { responsibleId, unitId, procedure, within, live, ids, concerning, order, descending = false } = query;
  const found = db
    .selectFrom('case_standing')
    .where('ente_id', '=', context.enteId)
    .$if(responsibleId !== undefined, (some) => some.where('responsible_id', '=', responsibleId ?? null))
    .$if(unitId !== undefined, (some) => some.where('unit_id', '=', unitId ?? null))
    .$if(procedure !== undefined, (some) => some.where('procedure', '=', procedure ?? ''))
    .$if(within !== undefined, (some) => some.where(isWithin(within ?? [])))
    .$if(live !== undefined, (some) => some.where('outcome', live === true ? 'is' : 'is not', null))
    .$if(ids !== undefined, (some) =>
      some.where(sql<boolean>`case_standing.case_id = any (${[...(ids ?? [])]}::uuid[])`),
    )
    .$if(concerning !== undefined, (some) => some.where(concerns(concerning ?? [])))
    .where(allowed);
  const rows = await found
    .selectAll()
    .orderBy(columns[order], (by) => (descending ? by.desc().nullsLast() : by.asc().nullsLast()))
    .orderBy('case_id')
    .limit(Math.min(Math.max(Math.trunc(query.size), 1), 200))
    .offset(Math.max(Math.trunc(query.offset ?? 0), 0))
    .execute();
  const counted = await found.select((select) => select.fn.countAll<number>().as('count')).executeTakeFirst();
  work.audit({ action: 'list', kind: 'case-event', found: rows.map((row) => row.case_id) });
  const cases = rows.map((row) => ({
    caseId: row.case_id,
    movedAt: row.moved_at,
    procedure: row.procedure,
    state: row.state,
    openedOn: row.opened_on,
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.responsible_id !== null && { responsibleId: row.responsible_id }),
    ...(row.unit_id !== null && { unitId: row.unit_id }),
    ...(row.due_on !== null && { due: row.due_on }),
  }));
  return { cases, total: Number(counted?.count ?? 0) };
}
