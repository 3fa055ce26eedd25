import { createIssue, type Issue } from '@cartella/core';
import type { CommitmentData, FundData, RecordEnvelope } from '@cartella/model';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';
import { endAllocation, giveBack, keepAllocation, resize, take } from './rows';

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
  if (record.kind === 'fund') {
    const fund = await resize(work, record.id, (record.data as FundData).amount);
    return fund === undefined ? [createIssue(recordsIssue.fundTooSmall, ['amount'])] : [];
  }
  if (record.kind !== 'commitment') return [];
  return commit(work, record.id, record.data as CommitmentData, before?.data as CommitmentData | undefined);
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
  if (before !== undefined && (before.fundId !== fundId || amount === 0)) await endAllocation(work, before.fundId, id);
  if (amount > 0) await keepAllocation(work, fundId, id, { amount, recordId: id });
  return [];
}
