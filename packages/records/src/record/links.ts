import { createIssue, type Issue, type Path } from '@cartella/core';
import { sql } from 'kysely';
import type { Work } from '../records/work';
import type { Link } from './definitions';
import { recordsIssue } from './issues';

/**
 * Says which references point to nothing of this ente, or to a record of another kind. Nothing points to what is sealed: no way leads
 * there from the rest, and whoever tries learns no more than of what does not exist.
 */
export async function unknownLinks({ db, context }: Work, self: string, links: readonly Link[]): Promise<Issue[]> {
  const wanted = [...new Set(links.map(({ id }) => id))].filter((id) => id !== self);
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('ente_id', '=', context.enteId)
    .where('id', '=', sql<string>`any (${wanted}::uuid[])`)
    .where('sensitivity', '<>', 'sealed')
    .execute();
  const kinds = new Map<string, string>(rows.map(({ id, kind }) => [id, kind]));
  for (const id of await attachedTo({ db, context }, self, links)) kinds.set(id, 'document');
  return links
    .filter(({ id, kind }) => id !== self && kinds.get(id) !== kind)
    .map(({ path }) => createIssue(recordsIssue.unknownReference, ['data', ...toPath(path)]));
}

/** Documents among these that are attached to the record itself: files, kept before the record says what they are for. */
async function attachedTo(
  { db, context }: Pick<Work, 'db' | 'context'>,
  self: string,
  links: readonly Link[],
): Promise<ReadonlySet<string>> {
  const files = links.filter(({ kind }) => kind === 'document').map(({ id }) => id);
  if (files.length === 0) return new Set();
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where('ente_id', '=', context.enteId)
    .where('record_id', '=', self)
    .where('id', '=', sql<string>`any (${files}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function toPath(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Remembers what the current version of a record points to. */
export async function writeLinks(
  { db, context }: Work,
  id: string,
  version: number,
  links: readonly Link[],
): Promise<void> {
  if (version > 1) {
    await db.deleteFrom('record_link').where('ente_id', '=', context.enteId).where('record_id', '=', id).execute();
  }
  // A file that is attached to the record is tied to it by that.
  const attached = await attachedTo({ db, context }, id, links);
  const between = links.filter((link) => !attached.has(link.id));
  if (between.length === 0) return;
  await db
    .insertInto('record_link')
    .values(
      between.map(({ path, kind, id: target }) => ({
        ente_id: context.enteId,
        record_id: id,
        path,
        target_kind: kind,
        target_id: target,
      })),
    )
    .execute();
}
