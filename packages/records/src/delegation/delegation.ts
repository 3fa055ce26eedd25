import { createIssue, failure, type Result, success } from '@cartella/core';
import { hasEnteRight } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** By which act another body has a part in the ente's cases. */
export interface Delegation {
  readonly bodyId: string;
  /** `delegate` manages on behalf of the ente, `accredited` takes part in the cases that it is called to. */
  readonly kind: 'delegate' | 'accredited';
  readonly act: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Records a delegation. From its first to its last day, operators of that body have the roles that the ente gives them, as of that body. */
export async function delegate(
  work: Work,
  { bodyId, kind, act, validFrom, validTo }: Delegation,
): Promise<Result<string>> {
  const { db, context } = work;
  if (!hasEnteRight(work, 'configure', 'organisation')) {
    work.audit({ action: 'configure', kind: 'delegation', outcome: 'refused', reasons: ['not-granted'] });
    return failure([createIssue(recordsIssue.denied)]);
  }
  const id = work.newId();
  await db
    .insertInto('delegation')
    .values({
      ente_id: context.enteId,
      id,
      body_id: bodyId,
      kind,
      act,
      valid_from: validFrom,
      valid_to: validTo ?? null,
      recorded_at: context.now,
      recorded_by: context.operatorId ?? null,
    })
    .execute();
  work.audit({ action: 'configure', kind: 'delegation', reference: id });
  return success(id);
}
