import { sql } from 'kysely';
import { hasEnteRight } from '../access';
import type { Work } from '../records/work';
import type { AuditEntry } from './audit';

/** An entry of the audit as it was chained. */
export interface StoredAuditEntry extends AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly operatorId?: string;
  readonly roles: readonly string[];
  readonly unitId?: string;
  readonly purpose: string;
  readonly requestId?: string;
}

/** Which accesses are asked for. */
export interface AccessesQuery {
  /** Persons, cases or records; of a person also what was done in the cases that speak of them. */
  readonly subjects: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** 1–1000; 200 when absent. */
  readonly size?: number;
  /** Entries before this place in the chain: the end of the page before. */
  readonly before?: number;
}

/**
 * Lists who did what about somebody, the latest first: what a person may be shown about their file, and what a breach notice needs. What
 * concerns sealed records is not part of anybody's list.
 */
export async function listAccesses(work: Work, query: AccessesQuery): Promise<readonly StoredAuditEntry[]> {
  const { db, context } = work;
  if (!hasEnteRight(work, 'oversee', 'audit')) {
    work.audit({ action: 'read', kind: 'audit', outcome: 'refused', reasons: ['not-granted'], found: query.subjects });
    return [];
  }
  const size = Math.min(Math.max(Math.trunc(query.size ?? 200), 1), 1000);
  const { rows } = await sql<{ sequence: number; entry: string }>`
    select a.sequence, a.entry from cartella.audit a
    where a.ente_id = ${context.enteId} and a.sequence < ${query.before ?? Number.MAX_SAFE_INTEGER}
      and a.sequence in (
        select s.sequence from cartella.audit_subject s where s.ente_id = ${context.enteId} and s.subject_id = any (
          ${query.subjects}::uuid[] || array(select reach.case_id from cartella.case_reach reach
            where reach.ente_id = ${context.enteId} and reach.record_id = any (${query.subjects}::uuid[]))))
      and (${query.from ?? null}::text is null or a.entry::jsonb ->> 'at' >= ${query.from ?? null})
      and (${query.to ?? null}::text is null or a.entry::jsonb ->> 'at' <= ${query.to ?? null})
    order by a.sequence desc limit ${size}`.execute(db);
  work.audit({ action: 'read', kind: 'audit', found: query.subjects });
  return rows.map(({ sequence, entry }) => ({
    ...(JSON.parse(entry) as Omit<StoredAuditEntry, 'sequence'>),
    sequence,
  }));
}
