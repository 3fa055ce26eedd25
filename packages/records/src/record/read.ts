import type { CivilDate } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { sql } from 'kysely';
import type { AuditAction } from '../audit/audit';
import type { Work } from '../records/work';

interface Found {
  readonly record: RecordEnvelope;
  readonly caseId: string | null;
}

/** Versions of records with their case, before any audit. */
function versions({ db, context }: Work, id: string) {
  return db
    .selectFrom('record')
    .innerJoin('record_version as version', (join) =>
      join.onRef('version.ente_id', '=', 'record.ente_id').onRef('version.record_id', '=', 'record.id'),
    )
    .where('record.ente_id', '=', context.enteId)
    .where('record.id', '=', id)
    .select(['version.body', 'record.case_id as caseId']);
}

function toFound(row: { body: unknown; caseId: string | null } | undefined): Found | undefined {
  return row === undefined ? undefined : { record: row.body as RecordEnvelope, caseId: row.caseId };
}

/** Reads one version of a record, the current one unless told otherwise, without leaving a trace: for what goes on inside. */
export async function versionOf<R extends RecordEnvelope>(
  work: Work,
  id: string,
  version?: number,
): Promise<R | undefined> {
  const row = await versions(work, id)
    .where((where) => where('version.version', '=', version === undefined ? where.ref('record.version') : version))
    .executeTakeFirst();
  return toFound(row)?.record as R | undefined;
}

function auditRead(work: Work, action: AuditAction, found: Found): void {
  const { record, caseId } = found;
  work.audit({
    action,
    kind: record.kind,
    recordId: record.id,
    version: record.version,
    ...(caseId === null ? {} : { caseId }),
  });
}

/** Reads the current version of a record. */
export async function getRecord<R extends RecordEnvelope>(
  work: Work,
  id: string,
  version?: number,
): Promise<R | undefined> {
  const row = await versions(work, id)
    .where((where) => where('version.version', '=', version === undefined ? where.ref('record.version') : version))
    .executeTakeFirst();
  const found = toFound(row);
  if (found === undefined) return undefined;
  auditRead(work, 'read', found);
  return found.record as R;
}

/** A moment in both times: what was true on a day, as it was known at an instant. */
export interface Moment {
  readonly validOn: CivilDate | string;
  /** The present when absent. */
  readonly knownAt?: string;
}

/**
 * Reads what was known, at an instant, to be true on a day. Of the versions that correct each other the last one known then speaks; of
 * those that succeed each other, the last one that holds on the day.
 */
export async function recordAsOf<R extends RecordEnvelope>(
  work: Work,
  id: string,
  moment: Moment,
): Promise<R | undefined> {
  const knownAt = moment.knownAt ?? work.context.now;
  const row = await work.db
    .with('believed', () =>
      versions(work, id)
        .where('version.recorded_at', '<=', knownAt)
        .distinctOn('version.assertion')
        .orderBy('version.assertion', 'desc')
        .orderBy('version.version', 'desc')
        .select(['version.assertion', 'version.valid_from', 'version.valid_to']),
    )
    .selectFrom('believed')
    .where(
      sql<boolean>`${moment.validOn}::date between coalesce(valid_from, '-infinity') and coalesce(valid_to, 'infinity')`,
    )
    .orderBy('assertion', 'desc')
    .select(['body', 'caseId'])
    .executeTakeFirst();
  const found = toFound(row);
  if (found === undefined) return undefined;
  auditRead(work, 'read', found);
  return found.record as R;
}

/** Reads every version of a record, the oldest first. */
export async function recordHistory<R extends RecordEnvelope>(work: Work, id: string): Promise<readonly R[]> {
  const rows = await versions(work, id).orderBy('version.version').execute();
  const found = rows.map((row) => ({ record: row.body as RecordEnvelope, caseId: row.caseId }));
  const last = found.at(-1);
  if (last !== undefined) auditRead(work, 'history', last);
  return found.map(({ record }) => record as R);
}
