import type { CivilDate } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { type AccessAction, factsOf } from '@cartella/profile';
import { sql } from 'kysely';
import { auditRefusal, decideOn, headOf, showRecord, traceOf } from '../access';
import type { Work } from '../records/work';
import { versionOf, versionsOf, withSealed } from './version';

/** Lets a reader in to a record, or leaves the trace of the refusal; to them it is as if there were none. */
async function enter(work: Work, action: AccessAction & ('read' | 'history' | 'print'), id: string) {
  const head = await headOf(work, id);
  if (head === undefined) return undefined;
  const decision = decideOn(work, action, head);
  if (!decision.allowed) {
    auditRefusal(work, action, head, decision.because);
    return undefined;
  }
  return {
    head,
    show: (record: RecordEnvelope) => showRecord(work, record, decision.views),
    trace: (version: number) =>
      work.audit({ ...traceOf(factsOf(head.facts).opening === 'yes' ? 'unseal' : action, head), version }),
  };
}

/** Reads a version of a record, the current one unless told otherwise. */
export async function getRecord<R extends RecordEnvelope>(
  work: Work,
  id: string,
  version?: number,
): Promise<R | undefined> {
  const entered = await enter(work, version === undefined ? 'read' : 'history', id);
  const record = entered && (await versionOf(work, id, version));
  if (record === undefined) return undefined;
  entered?.trace(record.version);
  return entered?.show(record) as R;
}

/** Reads the current version of a record to put it on paper. */
export async function printRecord<R extends RecordEnvelope>(work: Work, id: string): Promise<R | undefined> {
  const entered = await enter(work, 'print', id);
  const record = entered && (await versionOf(work, id));
  if (record === undefined) return undefined;
  entered?.trace(record.version);
  return entered?.show(record) as R;
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
  const entered = await enter(work, 'history', id);
  if (entered === undefined) return undefined;
  const row = await work.db
    .with('believed', () =>
      versionsOf(work, id)
        .where('version.recorded_at', '<=', moment.knownAt ?? work.context.now)
        .distinctOn('version.assertion')
        .orderBy('version.assertion', 'desc')
        .orderBy('version.version', 'desc')
        .select(['version.assertion', 'version.valid_from', 'version.valid_to', 'version.body']),
    )
    .selectFrom('believed')
    .where(
      sql<boolean>`${moment.validOn}::date between coalesce(valid_from, '-infinity') and coalesce(valid_to, 'infinity')`,
    )
    .orderBy('assertion', 'desc')
    .select('body')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const record = await withSealed(work, row.body as RecordEnvelope);
  entered.trace(record.version);
  return entered.show(record) as R;
}

/** Reads every version of a record, the oldest first. */
export async function recordHistory<R extends RecordEnvelope>(work: Work, id: string): Promise<readonly R[]> {
  const entered = await enter(work, 'history', id);
  if (entered === undefined) return [];
  const rows = await versionsOf(work, id).orderBy('version.version').select('version.body').execute();
  const versions: RecordEnvelope[] = [];
  for (const { body } of rows) versions.push(await withSealed(work, body as RecordEnvelope));
  entered.trace(entered.head.version);
  return versions.map((record) => entered.show(record) as R);
}
