import { type CivilDate, isRecordId } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { type AccessAction, factAt } from '@cartella/profile';
import { auditRefusal, decideOn, type GuardedHead, headOf, showRecord, traceOf, wholeOf } from '../access';
import type { Work } from '../records/work';
import { versionsOf, withSealed } from './version';

/**
 * Lets a reader in to a record, or leaves the trace of the refusal; to them it is as if there were none. What is not there leaves one too:
 * who tries identifiers is seen, and takes no longer over what is hidden.
 */
function enter(
  work: Work,
  action: AccessAction & ('read' | 'history' | 'print'),
  id: string,
  head: GuardedHead | undefined,
) {
  if (head === undefined) {
    if (isRecordId(id)) work.audit({ action, recordId: id, outcome: 'refused', reasons: ['unknown'] });
    return undefined;
  }
  const decision = decideOn(work, action, head);
  if (!decision.allowed) {
    auditRefusal(work, action, head, decision.because);
    return undefined;
  }
  return {
    head,
    async show(open: RecordEnvelope) {
      return showRecord(work, await withSealed(work, open), decision.views);
    },
    trace: (version: number) =>
      work.audit({ ...traceOf(factAt(head.facts, 'opening') === 'yes' ? 'unseal' : action, head), version }),
  };
}

async function readOne<R extends RecordEnvelope>(
  work: Work,
  action: 'read' | 'history' | 'print',
  id: string,
  version?: number,
): Promise<R | undefined> {
  const whole = await wholeOf(work, id, version);
  const entered = enter(work, action, id, whole?.head);
  if (whole?.body === undefined || entered === undefined) return undefined;
  entered.trace(whole.body.version);
  return entered.show(whole.body) as Promise<R>;
}

/** Reads a version of a record, the current one unless told otherwise. */
export function getRecord<R extends RecordEnvelope>(work: Work, id: string, version?: number): Promise<R | undefined> {
  return readOne(work, version === undefined ? 'read' : 'history', id, version);
}

/** Reads the current version of a record to put it on paper. */
export function printRecord<R extends RecordEnvelope>(work: Work, id: string): Promise<R | undefined> {
  return readOne(work, 'print', id);
}

/** A moment in both times: what was true on a day, as it was known at an instant. */
export interface Moment {
  readonly validOn: CivilDate | string;
  /** The present when absent. */
  readonly knownAt?: string;
}

const believed = `select b.body from (
    select distinct on (assertion) assertion, valid_from, valid_to, body from cartella.record_version
    where ente_id = $1 and record_id = $2 and recorded_at <= $4 order by assertion desc, version desc) b
  where $3::date between coalesce(b.valid_from, '-infinity') and coalesce(b.valid_to, 'infinity') order by b.assertion desc limit 1`;

/**
 * Reads what was known, at an instant, to be true on a day. Of the versions that correct each other the last one known then speaks; of
 * those that succeed each other, the last one that holds on the day.
 */
export async function recordAsOf<R extends RecordEnvelope>(
  work: Work,
  id: string,
  moment: Moment,
): Promise<R | undefined> {
  const parameters = [work.context.enteId, id, moment.validOn, moment.knownAt ?? work.context.now];
  const [head, rows] = await Promise.all([headOf(work, id), work.look<{ body: RecordEnvelope }>(believed, parameters)]);
  const entered = enter(work, 'history', id, head);
  const [row] = rows;
  if (entered === undefined || row === undefined) return undefined;
  entered.trace(row.body.version);
  return entered.show(row.body) as Promise<R>;
}

/** Reads every version of a record, the oldest first. */
export async function recordHistory<R extends RecordEnvelope>(work: Work, id: string): Promise<readonly R[]> {
  const head = await headOf(work, id);
  const entered = enter(work, 'history', id, head);
  if (entered === undefined) return [];
  const rows = await versionsOf(work, id).orderBy('version.version').select('version.body').execute();
  const versions: R[] = [];
  for (const { body } of rows) versions.push((await entered.show(body as RecordEnvelope)) as R);
  entered.trace(entered.head.version);
  return versions;
}
