import type { RecordEnvelope } from '@cartella/model';
import type { Work } from '../records/work';
import { openParts } from '../sealed/parts';
import { joinSealed } from '../sealed/split';

/** Versions of a record, before any question of access. */
export function versionsOf({ db, context }: Work, id: string) {
  return db
    .selectFrom('record_version as version')
    .where('version.ente_id', '=', context.enteId)
    .where('version.record_id', '=', id);
}

/**
 * Reads one version of a record, the current one unless told otherwise, leaving no trace: for what goes on inside. What is sealed comes
 * with it where it was opened to the operator.
 */
export async function versionOf(work: Work, id: string, version?: number): Promise<RecordEnvelope | undefined> {
  const row = await versionsOf(work, id)
    .$if(version !== undefined, (query) => query.where('version.version', '=', version ?? 0))
    .orderBy('version.version', 'desc')
    .select('version.body')
    .executeTakeFirst();
  return row && withSealed(work, row.body as RecordEnvelope);
}

/** Tells whether anything of a record may be sealed: most have nothing to look for. */
export function hasSealed(
  { access }: Work,
  { kind, sensitivity }: Pick<RecordEnvelope, 'kind' | 'sensitivity'>,
): boolean {
  return sensitivity === 'sealed' || access.policy.seals.some((seal) => seal.kind === kind);
}

/** Adds the sealed pieces that the operator may open. */
export async function withSealed(work: Work, open: RecordEnvelope): Promise<RecordEnvelope> {
  if (!hasSealed(work, open) || !(await work.relations()).opened.includes(open.id)) return open;
  return joinSealed(open, await openParts(work, open.id, open.version), work.access.policy.seals);
}

/** The assertion that a version belongs to. */
export async function lastAssertion(work: Work, id: string, version: number): Promise<number> {
  const row = await versionsOf(work, id)
    .where('version.version', '=', version)
    .select('version.assertion')
    .executeTakeFirstOrThrow();
  return row.assertion;
}
