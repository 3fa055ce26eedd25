import { createIssue, failure, type Result, success } from '@cartella/core';
import { decideOn, headOf } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** On what ground something sealed is opened. */
export interface OpeningRequest {
  /** The act that allows it: court order, authorisation, report number. */
  readonly act: string;
  readonly reason: string;
}

/** An opening, asked for or agreed to. */
export interface Opening {
  readonly id: string;
  readonly recordId: string;
  readonly act: string;
  readonly requestedBy: string;
}

const openHours = 4;

/** Asks that what is sealed in a record be opened to the operator of the context. A second person has to agree. */
export async function requestOpening(
  work: Work,
  recordId: string,
  { act, reason }: OpeningRequest,
): Promise<Result<string>> {
  const { db, context } = work;
  const { operatorId } = context;
  if (act.trim() === '') return failure([createIssue(recordsIssue.explanationMissing, ['act'])]);
  const allowed = await mayUnseal(work, recordId);
  if (!allowed || operatorId === undefined) return failure([createIssue(recordsIssue.notFound)]);
  const id = work.newId();
  await db
    .insertInto('opening')
    .values({
      ente_id: context.enteId,
      id,
      record_id: recordId,
      act,
      reason,
      requested_by: operatorId,
      requested_at: context.now,
      agreed_by: null,
      agreed_at: null,
      expires_at: null,
      ended_at: null,
    })
    .execute();
  work.audit({ action: 'request-unsealing', recordId, reference: id });
  return success(id);
}

async function mayUnseal(work: Work, recordId: string): Promise<boolean> {
  const head = await headOf(work, recordId);
  const decision = head && decideOn(work, 'unseal', head);
  if (decision?.allowed === true) return true;
  work.audit({
    action: 'request-unsealing',
    recordId,
    outcome: 'refused',
    reasons: [decision?.because ?? 'no-such-record'],
  });
  return false;
}

/** Agrees to an opening that somebody else asked for; it lasts four hours. */
export async function agreeToOpening(work: Work, id: string): Promise<Result<{ readonly expiresAt: string }>> {
  const { db, context } = work;
  const { operatorId } = context;
  const request = await db
    .selectFrom('opening')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .where('agreed_by', 'is', null)
    .select(['record_id', 'requested_by'])
    .executeTakeFirst();
  if (request === undefined || operatorId === undefined || !(await mayUnseal(work, request.record_id))) {
    return failure([createIssue(recordsIssue.notFound)]);
  }
  if (request.requested_by === operatorId) {
    work.audit({
      action: 'unseal',
      recordId: request.record_id,
      reference: id,
      outcome: 'refused',
      reasons: ['same-person'],
    });
    return failure([createIssue(recordsIssue.samePerson)]);
  }
  const expiresAt = new Date(Date.parse(context.now) + openHours * 3_600_000).toISOString();
  await db
    .updateTable('opening')
    .set({ agreed_by: operatorId, agreed_at: context.now, expires_at: expiresAt })
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .execute();
  work.relations.forget();
  work.audit({ action: 'unseal', recordId: request.record_id, reference: id });
  return success({ expiresAt });
}

/** Closes an opening before its time. */
export async function endOpening(work: Work, id: string): Promise<void> {
  const { db, context } = work;
  const ended = await db
    .updateTable('opening')
    .set({ ended_at: context.now })
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('record_id')
    .executeTakeFirst();
  if (ended !== undefined) work.audit({ action: 'end-unsealing', recordId: ended.record_id, reference: id });
}
