import { KitError } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import { type AccessAction, type AccessDecision, factsOf, maskRecord, type View } from '@cartella/profile';
import type { AuditAction, AuditEntry } from '../audit/audit';
import type { Work } from '../records/work';
import { allDimensions, decisionAt } from './access';
import { caseSubject, factNumberSql, recordSubject } from './facts';

/** A record's row as far as access is concerned. */
export interface GuardedHead {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly caseId: string | null;
  readonly sensitivity: string;
  readonly facts: number;
}

/** Reads the head of a record with the facts of the operator about it, whether they may see it or not. */
export async function headOf({ db, context, access }: Work, id: string): Promise<GuardedHead | undefined> {
  return db
    .selectFrom('record')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .select(['id', 'kind', 'version', 'case_id as caseId', 'sensitivity'])
    .select(factNumberSql(recordSubject, context, access.policy.handOverDays, allDimensions).as('facts'))
    .executeTakeFirst();
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
  { db, context, access }: Work,
  action: AccessAction,
  kind: string,
  caseId: string,
): Promise<AccessDecision | undefined> {
  const row = await db
    .selectFrom('social_case')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', caseId)
    .select(factNumberSql(caseSubject, context, access.policy.handOverDays, allDimensions).as('facts'))
    .executeTakeFirst();
  return row && decisionAt(access.table(action, kind), row.facts);
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
    ...(factsOf(head.facts).glass === 'yes' ? { reasons: ['break-the-glass'] } : {}),
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
