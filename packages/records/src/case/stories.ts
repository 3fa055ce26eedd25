import { KitError } from '@cartella/core';
import type { Work } from '../records/work';
import type { StoredEvent } from './event';

/** A case with its whole story. */
export interface CaseStory<E = unknown> {
  readonly caseId: string;
  readonly events: readonly StoredEvent<E>[];
}

/** Which part of the cases of an ente, in the order of their identifiers. */
export interface StoriesPage {
  /** Only cases after this one. */
  readonly after?: string;
  readonly size: number;
}

/**
 * Reads the stories of the cases of the ente, a page of them, for the system's own work on what is derived from them. The cases are locked
 * until the transaction ends, so that no step comes between reading a story and keeping what follows from it.
 *
 * @throws KitError `invalid-argument` when an operator asks: they read the cases that are for them.
 */
export async function caseStories<E>(
  { db, context, audit }: Work,
  { after, size }: StoriesPage,
): Promise<readonly CaseStory<E>[]> {
  if (context.operatorId !== undefined) throw new KitError('invalid-argument', 'whole stories are for the system');
  const cases = await db
    .selectFrom('social_case')
    .where('ente_id', '=', context.enteId)
    .$if(after !== undefined, (some) => some.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(Math.min(Math.max(Math.trunc(size), 1), 1000))
    .select('id')
    .forUpdate()
    .execute();
  const ids = cases.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('case_event')
    .where('ente_id', '=', context.enteId)
    .where('case_id', 'in', ids)
    .orderBy('case_id')
    .orderBy('sequence')
    .select(['case_id', 'sequence', 'event', 'recorded_at'])
    .execute();
  const stories = new Map(ids.map((id) => [id, [] as StoredEvent<E>[]]));
  for (const { case_id, sequence, event, recorded_at } of rows)
    stories.get(case_id)?.push({ sequence, event: event as E, recordedAt: recorded_at });
  audit({ action: 'list', kind: 'case-event', found: ids });
  return [...stories].map(([caseId, events]) => ({ caseId, events }));
}
