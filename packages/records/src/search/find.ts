import { digestOf } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { sql } from 'kysely';
import type { Work } from '../records/work';
import { normaliseName } from './normalise';

/** What records may be looked for by; all that are given must hold. Nothing else can be asked. */
export interface Criteria {
  /** Persons: family name, given name or alias, in any order, also partial or with a slip. */
  readonly name?: string;
  /** Persons: exactly this tax code. */
  readonly taxCode?: string;
  /** Persons: born on this day. */
  readonly dateOfBirth?: string;
  /** Records of this case. */
  readonly caseId?: string;
  /** Records that point to this one: person, operator, file, household… */
  readonly refersTo?: string;
  /** Records of this unit. */
  readonly unitId?: string;
}

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

/** Finds the current versions of records of a kind: by likeness where a name is sought, otherwise the latest first. */
export async function findRecords<R extends RecordEnvelope>(
  work: Work,
  kind: string,
  criteria: Criteria = {},
  page: Page = {},
): Promise<Found<R>> {
  const { db, context } = work;
  const size = Math.min(Math.max(Math.trunc(page.size ?? 50), 1), 200);
  const offset = offsetOf(page.after);
  const name = criteria.name === undefined ? undefined : normaliseName(criteria.name);

  let query = db
    .selectFrom('record')
    .innerJoin('record_version as version', (join) =>
      join
        .onRef('version.ente_id', '=', 'record.ente_id')
        .onRef('version.record_id', '=', 'record.id')
        .onRef('version.version', '=', 'record.version'),
    )
    .where('record.ente_id', '=', context.enteId)
    .where('record.kind', '=', kind)
    .select('version.body');
  if (criteria.caseId !== undefined) query = query.where('record.case_id', '=', criteria.caseId);
  if (criteria.unitId !== undefined) query = query.where('record.unit_id', '=', criteria.unitId);
  const { refersTo } = criteria;
  if (refersTo !== undefined) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('record_link as link')
          .whereRef('link.ente_id', '=', 'record.ente_id')
          .whereRef('link.record_id', '=', 'record.id')
          .where('link.target_id', '=', refersTo)
          .select('link.path'),
      ),
    );
  }
  if (criteria.taxCode !== undefined || criteria.dateOfBirth !== undefined) {
    query = query.where((where) => {
      let persons = where
        .selectFrom('person_search as person')
        .where('person.ente_id', '=', context.enteId)
        .whereRef('person.person_id', '=', 'record.id')
        .select('person.person_id');
      if (criteria.taxCode !== undefined) persons = persons.where('person.tax_code', '=', criteria.taxCode);
      if (criteria.dateOfBirth !== undefined)
        persons = persons.where('person.date_of_birth', '=', criteria.dateOfBirth);
      return where.exists(persons);
    });
  }
  const ordered =
    name === undefined
      ? query.orderBy('record.recorded_at', 'desc').orderBy('record.id')
      : query
          .innerJoin(
            sql<{ person_id: string; likeness: number }>`cartella.search_person(${name}, ${likenessLimit})`.as('like'),
            (join) => join.onRef('like.person_id', '=', 'record.id'),
          )
          .orderBy('like.likeness', 'desc')
          .orderBy('record.id');
  const rows =
    name === ''
      ? []
      : await ordered
          .limit(size + 1)
          .offset(offset)
          .execute();
  const records = rows.slice(0, size).map(({ body }) => body as R);
  work.audit({
    action: Object.keys(criteria).length === 0 ? 'list' : 'search',
    kind,
    criteria: digestOf({ kind, criteria }),
    found: records.map(({ id }) => id),
    ...(criteria.caseId === undefined ? {} : { caseId: criteria.caseId }),
  });
  return rows.length > size ? { records, next: String(offset + size) } : { records };
}

function offsetOf(after: string | undefined): number {
  return after !== undefined && /^\d{1,6}$/.test(after) ? Number(after) : 0;
}
