import { digestOf, isCivilDate, isRecordId } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import type { AccessAction } from '@cartella/profile';
import { type AliasedExpression, sql } from 'kysely';
import { decisionAt, factNumberSql, isAllowedSql, showRecord } from '../access';
import type { Work } from '../records/work';
import { type Criteria, conditionsOf, soughtBy } from './criteria';
import { normaliseName } from './normalise';

/** Which part of the list is wanted. */
export interface Page {
  /** 1–200; 50 when absent. */
  readonly size?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** Part of a list. */
export interface Found<R> {
  readonly records: readonly R[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}

const likenessLimit = 500;

// Of those born on a day, or with a code, a name tells the one who is meant from others: it may be less alike than where it stands alone.
const leastLikeness = 0.3;

/** Persons who bear a name, and how alike theirs is: the likest of the ente, or any of those whom the other criteria leave. */
function bearersOf(name: string, { taxCode, dateOfBirth }: Criteria) {
  const likeness = sql`public.word_similarity(${name}, name)`;
  return taxCode === undefined && dateOfBirth === undefined
    ? sql<Bearer>`cartella.search_person(${name}, ${likenessLimit})`
    : sql<Bearer>`(select person_id, ${likeness} as likeness from cartella.person_search
        where ente_id = (select cartella.ente()) and ${likeness} >= ${leastLikeness})`;
}

interface Bearer {
  readonly person_id: string;
  readonly likeness: number;
}

/** What the operator may see of what they ask for, before it is ordered and cut into pages; `undefined` when that is nothing. */
async function visible(work: Work, action: AccessAction, kind: string, criteria: Criteria) {
  const { db, context, access } = work;
  const definition = work.definitions(kind);
  if (definition === undefined || !isWellMade(criteria)) return undefined;
  const table = access.table(action, kind, soughtBy(definition, criteria));
  if (!table.decisions.some(({ allowed }) => allowed)) return undefined;
  const facts = await factNumberSql(work, table.matters);
  const bearers = criteria.name === undefined ? undefined : bearersOf(normaliseName(criteria.name), criteria);
  const query = db
    .selectFrom('record')
    .where('record.ente_id', '=', context.enteId)
    .where('record.kind', '=', kind)
    .where((where) => where.and(conditionsOf(where, criteria)))
    .where(isAllowedSql(table, facts));
  return { db, table, facts, bearers, query };
}

/** Criteria that could not match anything are not sent to the database, which would call them an error. */
function isWellMade({ caseId, unitId, refersTo, dateOfBirth, name }: Criteria): boolean {
  const ids = [caseId, unitId, refersTo].filter((id) => id !== undefined);
  return (
    ids.every(isRecordId) &&
    (dateOfBirth === undefined || isCivilDate(dateOfBirth)) &&
    normaliseName(name ?? 'any') !== ''
  );
}

/** Finds the current versions of records of a kind: by likeness where a name is sought, otherwise the latest first. */
export async function findRecords<R extends RecordEnvelope>(
  work: Work,
  kind: string,
  criteria: Criteria = {},
  page: Page = {},
  action: AccessAction & ('search' | 'export') = 'search',
): Promise<Found<R>> {
  const seen = await visible(work, action, kind, criteria);
  const size = Math.min(Math.max(Math.trunc(page.size ?? 50), 1), 200);
  const offset = page.after !== undefined && /^\d{1,6}$/.test(page.after) ? Number(page.after) : 0;
  const rows = seen === undefined ? [] : await rowsOf(seen, size + 1, offset);
  const records = rows.slice(0, size).map(({ body, facts }) => {
    const decision = seen && decisionAt(seen.table, facts);
    return showRecord(work, body as R, decision?.allowed === true ? decision.views : []);
  });
  work.audit({
    action: action === 'search' && Object.keys(criteria).length === 0 ? 'list' : action,
    kind,
    criteria: digestOf({ kind, criteria }),
    found: records.map(({ id }) => id),
    ...(criteria.caseId === undefined || !isRecordId(criteria.caseId) ? {} : { caseId: criteria.caseId }),
  });
  return rows.length > size ? { records, next: String(offset + size) } : { records };
}

/** A record of the page, and what it is put in order by. */
interface Head {
  readonly ente_id: string;
  readonly id: string;
  readonly version: number;
  readonly facts: number;
  readonly rank: string | number;
}

async function rowsOf(seen: NonNullable<Awaited<ReturnType<typeof visible>>>, limit: number, offset: number) {
  const { db, facts, bearers, query } = seen;
  const heads = query.select(['record.ente_id', 'record.id', 'record.version', facts.as('facts')]);
  const page: AliasedExpression<Head, 'page'> =
    bearers === undefined
      ? heads
          .select('record.recorded_at as rank')
          .orderBy('rank', 'desc')
          .orderBy('record.id')
          .limit(limit)
          .offset(offset)
          .as('page')
      : heads
          .innerJoin(bearers.as('like'), (join) => join.onRef('like.person_id', '=', 'record.id'))
          .select('like.likeness as rank')
          .orderBy('rank', 'desc')
          .orderBy('record.id')
          .limit(limit)
          .offset(offset)
          .as('page');
  // Of those who are many only the page is fetched.
  return db
    .selectFrom(page)
    .innerJoin('record_version as version', (join) =>
      join
        .onRef('version.ente_id', '=', 'page.ente_id')
        .onRef('version.record_id', '=', 'page.id')
        .onRef('version.version', '=', 'page.version'),
    )
    .select(['version.body', 'page.facts'])
    .orderBy('page.rank', 'desc')
    .orderBy('page.id')
    .execute();
}

/** Counts what {@link findRecords} would find, all pages together: never what the reader may not see. */
export async function countRecords(work: Work, kind: string, criteria: Criteria = {}): Promise<number> {
  const seen = await visible(work, 'search', kind, criteria);
  const { bearers } = seen ?? {};
  const row = await seen?.query
    .$if(bearers !== undefined, (query) =>
      query.where(sql<boolean>`record.id in (select person_id from ${bearers} as bearer)`),
    )
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  work.audit({ action: 'list', kind, criteria: digestOf({ kind, criteria, count: true }) });
  return row?.count ?? 0;
}
