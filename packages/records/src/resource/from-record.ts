import { createIssue, type Issue } from '@cartella/core';
import type { CommitmentData, FundData, RecordEnvelope } from '@cartella/model';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';
import { giveBack, take } from './taken';

/**
 * Makes a fund a resource of as many cents, and takes from it what is committed: of two who commit the last cents of a fund at once, one is
 * refused. A correction takes or gives back the difference.
 *
 * @param before - The version that is corrected.
 * @returns What there is against it, at the place in the data where it is mended.
 */
export async function keepFund(
  work: Work,
  record: RecordEnvelope,
  before: RecordEnvelope | undefined,
): Promise<readonly Issue[]> {
  if (record.kind === 'fund') return resize(work, record.id, (record.data as FundData).amount);
  if (record.kind !== 'commitment') return [];
  return commit(work, record.id, record.data as CommitmentData, before?.data as CommitmentData | undefined);
}

async function resize({ db, context }: Work, id: string, capacity: number): Promise<readonly Issue[]> {
  const row = await db
    .insertInto('resource')
    .values({ ente_id: context.enteId, id, capacity })
    .onConflict((conflict) =>
      conflict.columns(['ente_id', 'id']).doUpdateSet({ capacity }).where('resource.taken', '<=', capacity),
    )
    .returning('id')
    .executeTakeFirst();
  return row === undefined ? [createIssue(recordsIssue.fundTooSmall, ['amount'])] : [];
}

async function commit(
  work: Work,
  id: string,
  { fundId, amount }: CommitmentData,
  before: CommitmentData | undefined,
): Promise<readonly Issue[]> {
  const had = before?.fundId === fundId ? before.amount : 0;
  if (amount > had && !(await take(work, fundId, amount - had)))
    return [createIssue(recordsIssue.fundExhausted, ['amount'])];
  if (amount < had) await giveBack(work, fundId, had - amount);
  if (before !== undefined && before.fundId !== fundId) await giveBack(work, before.fundId, before.amount);
  if (before !== undefined && (before.fundId !== fundId || amount === 0)) await release(work, before.fundId, id);
  if (amount > 0) await allocate(work, fundId, id, amount);
  return [];
}

async function allocate({ db, context }: Work, fundId: string, id: string, amount: number): Promise<void> {
  await db
    .insertInto('allocation')
    .values({
      ente_id: context.enteId,
      resource_id: fundId,
      id,
      amount,
      record_id: id,
      allocated_at: context.now,
      released_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['ente_id', 'resource_id', 'id']).doUpdateSet({ amount, released_at: null }),
    )
    .execute();
}

async function release({ db, context }: Work, fundId: string, id: string): Promise<void> {
  await db
    .updateTable('allocation')
    .set({ released_at: context.now })
    .where('ente_id', '=', context.enteId)
    .where('resource_id', '=', fundId)
    .where('id', '=', id)
    .execute();
}
