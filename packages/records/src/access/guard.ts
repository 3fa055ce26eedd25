import { isRecordId, KitError } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { type AccessAction, type AccessDecision, factAt, maskRecord, type View } from '@cartella/profile';
import type { AuditAction, AuditEntry } from '../audit/audit';
import type { Work } from '../records/work';
import { decisionAt } from './access';
import { type AccessSubject, factNumberOf } from './facts';

/** A record's row as far as access is concerned. */
export interface GuardedHead {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly caseId: string | null;
  readonly sensitivity: string;
  readonly facts: number;
}

const head = `r.kind, r.version, r.id, r.case_id as "caseId", coalesce(c.unit_id, r.unit_id) as "unitId", r.sensitivity, r.created_by as "createdBy"`;
const one = `cartella.record r left join cartella.social_case c on c.ente_id = r.ente_id and c.id = r.case_id`;
const headText = `select ${head} from ${one} where r.ente_id = $1 and r.id = $2`;
const wholeText = `select ${head}, v.body from ${one} left join cartella.record_version v
  on v.ente_id = r.ente_id and v.record_id = r.id and v.version = coalesce($3::integer, r.version) where r.ente_id = $1 and r.id = $2`;

const caseText =
  'select id, unit_id as "unitId", created_by as "createdBy" from cartella.social_case where ente_id = $1 and id = $2';

type HeadRow = AccessSubject & Pick<GuardedHead, 'kind' | 'version'>;

/** Reads the head of a record with the facts of the operator about it, whether they may see it or not. */
export async function headOf(work: Work, id: string): Promise<GuardedHead | undefined> {
  if (!isRecordId(id)) return undefined;
  const [row] = await withRelations(work, work.look<HeadRow>(headText, [work.context.enteId, id]));
  return row && { ...row, facts: await factNumberOf(work, row) };
}

/** Reads the head of a record together with one of its versions, the current one unless told otherwise. */
export async function wholeOf(
  work: Work,
  id: string,
  version?: number,
): Promise<{ readonly head: GuardedHead; readonly body: RecordEnvelope | undefined } | undefined> {
  if (!isRecordId(id)) return undefined;
  const rows = work.look<HeadRow & { body: RecordEnvelope | null }>(wholeText, [
    work.context.enteId,
    id,
    version ?? null,
  ]);
  const [row] = await withRelations(work, rows);
  if (row === undefined) return undefined;
  const { body, ...rest } = row;
  return { head: { ...rest, facts: await factNumberOf(work, row) }, body: body ?? undefined };
}

/** The facts of a record need the relations too: both questions leave together. */
async function withRelations<Row>(work: Work, rows: Promise<Row[]>): Promise<Row[]> {
  const [found] = await Promise.all([rows, work.relations()]);
  return found;
}

/** Decides on a record whose facts are known. */
export function decideOn(
  { access }: Work,
  action: AccessAction,
  head: Pick<GuardedHead, 'kind' | 'facts'>,
): AccessDecision {
  return decisionAt(access.table(action, head.kind), head.facts);
}

/** Decides on what belongs to a case as a whole: its events, its team. `undefined` when there is no such case. */
export async function decideOnCase(
  work: Work,
  action: AccessAction,
  kind: string,
  caseId: string,
): Promise<AccessDecision | undefined> {
  const [row] = await withRelations(
    work,
    work.look<Omit<AccessSubject, 'caseId' | 'sensitivity'>>(caseText, [work.context.enteId, caseId]),
  );
  if (row === undefined) return undefined;
  // The story of a case tells of health and hardship whatever its records are.
  const facts = await factNumberOf(work, { ...row, caseId, sensitivity: 'special' });
  return decisionAt(work.access.table(action, kind), facts);
}

/** What the trace of a reading says of the record. A reading through a broken glass says so. */
export function traceOf(action: AuditAction, head: GuardedHead): AuditEntry {
  const sealed = head.sensitivity === 'sealed';
  return {
    action,
    kind: head.kind,
    recordId: head.id,
    version: head.version,
    ...(head.caseId === null || sealed ? {} : { caseId: head.caseId }),
    ...(factAt(head.facts, 'glass') === 'yes' ? { reasons: ['break-the-glass'] } : {}),
  };
}

/** Leaves the trace of a refusal. */
export function auditRefusal(work: Work, action: AuditAction, head: GuardedHead, because: string): void {
  work.audit({ ...traceOf(action, head), outcome: 'refused', reasons: [because] });
}

/** Shows of a record what the views reach. */
export function showRecord<R extends RecordEnvelope>(
  { definitions, access }: Work,
  record: R,
  views: readonly View[],
): R {
  const definition = definitions(record.kind);
  if (definition === undefined) throw new KitError('unknown-name', `no definition of the kind ${record.kind}`);
  return maskRecord(definition, record, views, access.overrides);
}
