import { createIssue, failure, KitError, type Result, success } from '@cartella/core';
import { recordsIssue } from '../record/issues';
import { isStorable } from '../record/storable';
import type { Work } from '../records/work';

/** Work in progress of one operator: only they ever see it, and it is not yet part of any file. */
export interface Draft<Body = unknown> {
  readonly key: string;
  readonly version: number;
  readonly body: Body;
  readonly savedAt: string;
}

function ownerOf({ context }: Work): string {
  if (context.operatorId === undefined) throw new KitError('invalid-argument', 'drafts belong to an operator');
  return context.operatorId;
}

/** Reads the draft of the operator under a key. */
export async function loadDraft<Body>(work: Work, key: string): Promise<Draft<Body> | undefined> {
  const row = await work.db
    .selectFrom('draft')
    .where('ente_id', '=', work.context.enteId)
    .where('operator_id', '=', ownerOf(work))
    .where('key', '=', key)
    .select(['key', 'version', 'body', 'saved_at as savedAt'])
    .executeTakeFirst();
  return row as Draft<Body> | undefined;
}

/**
 * Saves a draft.
 *
 * @param expectedVersion - The version that this device last saw, 0 for none; left out, the last to save wins. A draft that is no longer
 * there is stale too: it was recorded, or thrown away, elsewhere.
 */
export async function saveDraft<Body>(
  work: Work,
  key: string,
  body: Body,
  expectedVersion?: number,
): Promise<Result<Draft<Body>>> {
  const { db, context } = work;
  if (!isStorable(body)) return failure([createIssue(recordsIssue.unstorableText, ['body'])]);
  const isSeen = expectedVersion !== undefined && expectedVersion > 0;
  const row = await (isSeen ? update() : insert());
  if (row === undefined) return failure([createIssue(recordsIssue.staleDraft)]);
  return success(row as Draft<Body>);

  function update() {
    return db
      .updateTable('draft')
      .set((set) => ({ version: set('version', '+', 1), body: JSON.stringify(body), saved_at: context.now }))
      .where('ente_id', '=', context.enteId)
      .where('operator_id', '=', ownerOf(work))
      .where('key', '=', key)
      .where('version', '=', expectedVersion ?? 0)
      .returning(['key', 'version', 'body', 'saved_at as savedAt'])
      .executeTakeFirst();
  }

  function insert() {
    return db
      .insertInto('draft')
      .values({
        ente_id: context.enteId,
        operator_id: ownerOf(work),
        key,
        version: 1,
        body: JSON.stringify(body),
        saved_at: context.now,
      })
      .onConflict((conflict) => {
        const update = conflict.columns(['ente_id', 'operator_id', 'key']).doUpdateSet((set) => ({
          version: set('draft.version', '+', 1),
          body: set.ref('excluded.body'),
          saved_at: set.ref('excluded.saved_at'),
        }));
        // Whoever saw none does not write over one.
        return expectedVersion === undefined ? update : update.where('draft.version', '=', 0);
      })
      .returning(['key', 'version', 'body', 'saved_at as savedAt'])
      .executeTakeFirst();
  }
}

/** Throws a draft away; nothing happens where there is none. */
export async function deleteDraft(work: Work, key: string): Promise<void> {
  await work.db
    .deleteFrom('draft')
    .where('ente_id', '=', work.context.enteId)
    .where('operator_id', '=', ownerOf(work))
    .where('key', '=', key)
    .execute();
}

/** Lists the drafts of the operator, the latest first. */
export async function listDrafts(work: Work): Promise<readonly Omit<Draft, 'body'>[]> {
  return work.db
    .selectFrom('draft')
    .where('ente_id', '=', work.context.enteId)
    .where('operator_id', '=', ownerOf(work))
    .orderBy('saved_at', 'desc')
    .orderBy('key')
    .select(['key', 'version', 'saved_at as savedAt'])
    .execute();
}
