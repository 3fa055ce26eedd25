import { createIssue, failure, type Result, sha256Hex, success } from '@cartella/core';
import { sql } from 'kysely';
import { hasEnteRight } from '../access';
import type { ProfileChangeTable } from '../database/access-tables';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';

/** Layers that somebody wants in force, checked by whoever offers them. */
export interface ProfileProposal {
  /** Documents of the layers, in order, as they were written. */
  readonly documents: readonly string[];
  /** Version of the common cartella underneath, and digest of what comes out. */
  readonly kit: string;
  readonly composition: string;
  /** The version in force that was looked at; 0 when the ente works with what the installation brings. */
  readonly basedOn: number;
  /** The version of the past that these documents are. */
  readonly returnsTo?: number;
  readonly reason: string;
}

/** What became of a proposal; an outdated one waited while another version came into force. */
export type ProfileChangeState =
  | 'proposed'
  | 'outdated'
  | 'refused'
  | 'withdrawn'
  | 'active'
  | 'superseded'
  | 'rolled-back';

/** A profile as it was proposed, with what became of it. */
export interface ProfileChange extends Omit<ProfileProposal, 'documents'> {
  readonly id: string;
  /** Digests of the documents. */
  readonly documents: readonly string[];
  readonly proposedBy: string;
  /** Instant, UTC. */
  readonly proposedAt: string;
  readonly state: ProfileChangeState;
  /** The version of the profile of the ente that it became. */
  readonly version?: number;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

/** What an ente worked with, in the order of its versions, the last one in force. */
export interface ProfileVersion extends Pick<ProfileProposal, 'documents' | 'kit' | 'composition'> {
  readonly version: number;
}

/** What can become of a proposal: a second person approves or refuses it, who made it takes it back. */
export type ProfileDecision = 'approved' | 'refused' | 'withdrawn';

// Asked for every ente once a second: no transaction, one journey.
const lastVersion = 'select max(version) as version from cartella.profile_change where ente_id = $1';

/** Says which version is in force, 0 for none. Asked often, by whoever serves the ente. */
export async function profileVersion({ look, context }: Work): Promise<number> {
  const [row] = await look<{ version: number | null }>(lastVersion, [context.enteId]);
  return row?.version ?? 0;
}

/** Reads every version that was in force, with its documents. */
export async function profileVersions(work: Work): Promise<readonly ProfileVersion[]> {
  const { db, context } = work;
  const rows = await db
    .selectFrom('profile_change')
    .where('ente_id', '=', context.enteId)
    .where('version', 'is not', null)
    .orderBy('version')
    .select(['version', 'documents', 'kit', 'composition'])
    .execute();
  const texts = await textsOf(work, [...new Set(rows.flatMap(({ documents }) => documents))]);
  return rows.map(({ documents, ...row }) => ({
    ...row,
    version: row.version ?? 0,
    documents: documents.map((digest) => texts.get(digest) ?? ''),
  }));
}

/** Lists what was ever proposed, the latest first, for whoever may configure. */
export async function profileChanges(work: Work): Promise<Result<readonly ProfileChange[]>> {
  return mayConfigure(work) ? success(await changesOf(work)) : refuse(work);
}

/** Reads the documents of a change, in order, for whoever may configure. */
export async function profileDocuments(work: Work, id: string): Promise<Result<readonly string[]>> {
  if (!mayConfigure(work)) return refuse(work, id);
  const change = (await changesOf(work)).find((one) => one.id === id);
  if (change === undefined) return failure([createIssue(recordsIssue.notFound)]);
  const texts = await textsOf(work, change.documents);
  return success(change.documents.map((digest) => texts.get(digest) ?? ''));
}

async function changesOf({ db, context }: Work): Promise<readonly ProfileChange[]> {
  const rows = await db
    .selectFrom('profile_change')
    .where('ente_id', '=', context.enteId)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .selectAll()
    .execute();
  const versions = rows.filter(({ version }) => version !== null);
  return rows.map((row) => toChange(row, versions));
}

async function textsOf({ db, context }: Work, digests: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('profile_document')
    .where('ente_id', '=', context.enteId)
    .where('digest', 'in', digests)
    .select(['digest', 'text'])
    .execute();
  return new Map(rows.map(({ digest, text }) => [digest, text]));
}

/** Offers documents to a second person. Refused when another version came into force since they were written. */
export async function proposeProfile(
  work: Work,
  { documents, kit, composition, basedOn, returnsTo, reason }: ProfileProposal,
): Promise<Result<ProfileChange>> {
  const { db, context, newId } = work;
  const { enteId: ente_id, now, operatorId } = context;
  if (!mayConfigure(work) || operatorId === undefined) return refuse(work);
  if (reason.trim() === '') return failure([createIssue(recordsIssue.explanationMissing, ['reason'])]);
  if ((await profileVersion(work)) !== basedOn) return failure([createIssue(recordsIssue.profileStale)]);
  const digests = documents.map((text) => sha256Hex(text));
  for (const [index, text] of documents.entries()) {
    await db
      .insertInto('profile_document')
      .values({ ente_id, digest: digests[index] ?? '', text, created_at: now, created_by: operatorId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const row = await db
    .insertInto('profile_change')
    .values({
      ente_id,
      id: newId(),
      documents: digests,
      kit,
      composition,
      based_on: basedOn,
      returns_to: returnsTo ?? null,
      reason,
      proposed_by: operatorId,
      proposed_at: now,
      outcome: null,
      version: null,
      decided_by: null,
      decided_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  trace(work, row, ['proposed']);
  return success(toChange(row, []));
}

/** Decides on a proposal: once, by the right person, and over the version that it was written for. */
export async function decideProfile(work: Work, id: string, outcome: ProfileDecision): Promise<Result<ProfileChange>> {
  const { db, context } = work;
  if (!mayConfigure(work) || context.operatorId === undefined) return refuse(work, id);
  // Of two who decide at once the second finds what the first made.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`profile ${context.enteId}`}, 0))`.execute(db);
  const change = (await changesOf(work)).find((one) => one.id === id);
  if (change === undefined) return failure([createIssue(recordsIssue.notFound)]);
  if (change.state !== 'proposed' && change.state !== 'outdated')
    return failure([createIssue(recordsIssue.profileDecided)]);
  if ((change.proposedBy === context.operatorId) !== (outcome === 'withdrawn')) {
    trace(work, change, ['same-person'], 'refused');
    return failure([createIssue(recordsIssue.profileHand)]);
  }
  if (outcome === 'approved' && change.state === 'outdated') return failure([createIssue(recordsIssue.profileStale)]);
  const row = await db
    .updateTable('profile_change')
    .set({
      outcome,
      version: outcome === 'approved' ? change.basedOn + 1 : null,
      decided_by: context.operatorId,
      decided_at: context.now,
    })
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  trace(work, row, [outcome]);
  return success(toChange(row, row.version === null ? [] : [row]));
}

function mayConfigure(work: Work): boolean {
  return hasEnteRight(work, 'configure', 'profile');
}

function refuse(work: Work, recordId?: string) {
  const about = recordId === undefined ? {} : { recordId };
  work.audit({ action: 'configure', kind: 'profile', ...about, outcome: 'refused', reasons: ['not-granted'] });
  return failure([createIssue(recordsIssue.denied)]);
}

function trace(
  work: Work,
  { id, composition }: Pick<ProfileChange, 'id' | 'composition'>,
  reasons: readonly string[],
  outcome: 'done' | 'refused' = 'done',
): void {
  work.audit({ action: 'configure', kind: 'profile', recordId: id, digest: composition, reasons, outcome });
}

type Versions = readonly Pick<ProfileChangeTable, 'version' | 'returns_to'>[];

function toChange(row: ProfileChangeTable, versions: Versions): ProfileChange {
  const { id, documents, kit, composition, reason, version } = row;
  return {
    id,
    documents,
    kit,
    composition,
    basedOn: row.based_on,
    ...(row.returns_to !== null && { returnsTo: row.returns_to }),
    reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    state: stateOf(row, versions),
    ...(version !== null && { version }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
  };
}

function stateOf({ outcome, version, based_on }: ProfileChangeTable, versions: Versions): ProfileChangeState {
  if (outcome === 'refused' || outcome === 'withdrawn') return outcome;
  if (version === null) return versions.some((other) => (other.version ?? 0) > based_on) ? 'outdated' : 'proposed';
  const next = versions.find((other) => other.version === version + 1);
  if (next === undefined) return 'active';
  return next.returns_to === null ? 'superseded' : 'rolled-back';
}
