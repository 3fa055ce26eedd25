import { createIssue, failure, KitError, type Result, success } from '@cartella/core';
import { decideOn, hasEnteRight, headOf } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';
import { endAllocation, giveBack, keepAllocation, resize, take } from './rows';

/** What there is only so much of: places of a service, hours, cents of a budget. */
export interface Resource {
  readonly id: string;
  /** In its own unit, whole: places, minutes, cents. */
  readonly capacity: number;
  readonly taken: number;
}

/** A part of a resource given to a record. */
export interface Allocation {
  /** Made by who asks, so that asking twice takes once. */
  readonly id: string;
  readonly resourceId: string;
  readonly amount: number;
  /** The record that it is for; who may correct the record may take for it. */
  readonly recordId: string;
}

function checkAmount(amount: number, least: number): void {
  if (!Number.isSafeInteger(amount) || amount < least) throw new KitError('invalid-argument', 'amounts are whole');
}

/** Sets how much there is of a resource; never less than what is taken. */
export async function setCapacity(work: Work, id: string, capacity: number): Promise<Result<Resource>> {
  checkAmount(capacity, 0);
  if (!hasEnteRight(work, 'configure', 'organisation')) {
    work.audit({ action: 'configure', kind: 'resource', reference: id, outcome: 'refused', reasons: ['not-granted'] });
    return failure([createIssue(recordsIssue.denied)]);
  }
  const row = await resize(work, id, capacity);
  if (row === undefined) return failure([createIssue(recordsIssue.resourceExhausted, ['capacity'])]);
  work.audit({ action: 'configure', kind: 'resource', reference: id });
  return success(row);
}

/** Reads a resource. */
export async function readResource({ db, context }: Work, id: string): Promise<Resource | undefined> {
  return db
    .selectFrom('resource')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .select(['id', 'capacity', 'taken'])
    .executeTakeFirst();
}

/** Takes part of a resource, if there is as much: who comes second to the last place is told, whoever came first. */
export async function allocate(work: Work, allocation: Allocation): Promise<Result<true>> {
  const { id, resourceId, amount, recordId } = allocation;
  checkAmount(amount, 1);
  const head = await headOf(work, recordId);
  if (head === undefined || !decideOn(work, 'correct', head).allowed) {
    work.audit({ action: 'allocate', recordId, reference: resourceId, outcome: 'refused', reasons: ['not-granted'] });
    return failure([createIssue(recordsIssue.denied)]);
  }
  // The row of the resource is locked before the allocation is looked for, so that two repetitions do not both find none.
  const isTaken = await take(work, resourceId, amount);
  if (await isAllocated(work, resourceId, id)) {
    if (isTaken) await giveBack(work, resourceId, amount);
    return success(true);
  }
  if (!isTaken) return failure([createIssue(recordsIssue.resourceExhausted, ['amount'])]);
  await keepAllocation(work, resourceId, id, { amount, recordId });
  work.audit({ action: 'allocate', recordId, reference: resourceId });
  return success(true);
}

async function isAllocated({ db, context }: Work, resourceId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('allocation')
    .where('ente_id', '=', context.enteId)
    .where('resource_id', '=', resourceId)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives back what was taken; nothing happens the second time. */
export async function release(work: Work, resourceId: string, id: string): Promise<Result<true>> {
  const { db, context } = work;
  const row = await db
    .selectFrom('allocation')
    .where('ente_id', '=', context.enteId)
    .where('resource_id', '=', resourceId)
    .where('id', '=', id)
    .select('record_id')
    .executeTakeFirst();
  const head = row?.record_id == null ? undefined : await headOf(work, row.record_id);
  if (head === undefined || !decideOn(work, 'correct', head).allowed)
    return failure([createIssue(recordsIssue.denied)]);
  const released = await endAllocation(work, resourceId, id);
  if (released !== undefined) {
    await giveBack(work, resourceId, released);
    work.audit({ action: 'allocate', recordId: head.id, reference: resourceId, reasons: ['released'] });
  }
  return success(true);
}
