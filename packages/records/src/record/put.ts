import { canonicalJson, createIssue, digestOf, failure, type Issue, type Path, type Result } from '@cartella/core';
import type { RecordEnvelope } from '@cartella/model';
import type { Work } from '../records/work';
import { indexRecord } from '../search/person-index';
import { type Link, linksOf } from './definitions';
import { recordsIssue } from './issues';
import { versionOf } from './read';

/** A record to be written: the storage itself says whose it is, which version and when. */
export type RecordInput<Kind extends string = string, Data = unknown> = Omit<
  RecordEnvelope<Kind, Data>,
  'enteId' | 'version' | 'recordedAt'
>;

/** How a record is written. */
export interface PutOptions {
  /** The version that the writer saw; 0 for a record that is new. */
  readonly expectedVersion: number;
  /** The case that the record belongs to: it may begin with a first contact, before there is a file. The record's own file when absent. */
  readonly caseId?: string;
  /**
   * `correction` (the usual): what was recorded was wrong or is now richer. `succession`: what was recorded stays true up to the day
   * before the `validFrom` of this version.
   */
  readonly change?: 'correction' | 'succession';
}

/** The three versions that a person needs to settle a conflict. */
export interface Conflict<R> {
  /** What the writer saw; absent for a record that should have been new. */
  readonly base?: R;
  /** What the writer wants. */
  readonly mine: unknown;
  /** What is there now. */
  readonly theirs?: R;
}

/** The record as stored, or all the reasons against it; a stale version comes with what is needed to merge. */
export type PutResult<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly conflict?: Conflict<R> };

/** Writes a new version of a record. Nothing is ever overwritten. */
export async function putRecord<Kind extends string, Data>(
  work: Work,
  input: RecordInput<Kind, Data>,
  options: PutOptions,
): Promise<PutResult<RecordEnvelope<Kind, Data>>> {
  const { db, context } = work;
  const definition = work.definitions(input.kind);
  if (definition === undefined) return failure([createIssue(recordsIssue.unknownKind, ['kind'])]);
  const text = storableText(input);
  if (!text.ok) return text;

  const version = options.expectedVersion + 1;
  const envelope: RecordEnvelope<Kind, Data> = {
    ...input,
    enteId: context.enteId,
    version,
    recordedAt: context.now,
  };
  const links = linksOf(definition, input.data);
  const missing = await unknownLinks(work, input.id, links);
  if (missing.length > 0) return failure(missing);

  const head = await writeHead(work, envelope, links, options);
  if (head === undefined) return stale(work, envelope, options.expectedVersion);
  const digest = digestOf(envelope);
  await db
    .insertInto('record_version')
    .values({
      ente_id: context.enteId,
      record_id: input.id,
      version,
      assertion: await assertionOf(work, input.id, options),
      valid_from: input.validFrom ?? null,
      valid_to: input.validTo ?? null,
      recorded_at: context.now,
      operator_id: context.operatorId ?? null,
      body: JSON.stringify(envelope),
      digest,
    })
    .execute();
  await writeLinks(work, input.id, version, links);
  const indexed = await indexRecord(work, envelope);
  if (indexed.length > 0) return failure(indexed);
  work.audit({
    action: version === 1 ? 'create' : 'correct',
    kind: input.kind,
    recordId: input.id,
    version,
    ...(head.caseId === null ? {} : { caseId: head.caseId }),
    persons: links.filter(({ kind }) => kind === 'person').map(({ id }) => id),
    digest,
  });
  return { ok: true, value: envelope };
}

/** PostgreSQL has no NUL in text, and canonical JSON no lone surrogate: better said than found out. */
function storableText(input: RecordInput): Result<true> {
  try {
    if (!canonicalJson(input).includes('\\u0000')) return { ok: true, value: true };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return failure([createIssue(recordsIssue.unstorableText, ['data'])]);
}

async function unknownLinks({ db, context }: Work, self: string, links: readonly Link[]): Promise<Issue[]> {
  const wanted = [...new Set(links.map(({ id }) => id))].filter((id) => id !== self);
  if (wanted.length === 0) return [];
  const rows = await db
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('ente_id', '=', context.enteId)
    .where('id', 'in', wanted)
    .execute();
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  return links
    .filter(({ id, kind }) => id !== self && kinds.get(id) !== kind)
    .map(({ path }) => createIssue(recordsIssue.unknownReference, ['data', ...toPath(path)]));
}

function toPath(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

async function writeHead(
  { db, context }: Work,
  envelope: RecordEnvelope,
  links: readonly Link[],
  options: PutOptions,
): Promise<{ caseId: string | null } | undefined> {
  const cases = links.filter(({ kind }) => kind === 'cartella-sociale');
  const own = envelope.kind === 'cartella-sociale' ? envelope.id : undefined;
  const caseId = options.caseId ?? own ?? (cases.length === 1 ? cases[0]?.id : undefined);
  const unitId = links.find(({ path }) => path === '/unitId')?.id;
  const row = {
    version: envelope.version,
    sensitivity: envelope.sensitivity,
    recorded_at: envelope.recordedAt,
    ...(caseId === undefined ? {} : { case_id: caseId }),
    ...(unitId === undefined ? {} : { unit_id: unitId }),
  };
  if (options.expectedVersion > 0) {
    return db
      .updateTable('record')
      .set(row)
      .where('ente_id', '=', context.enteId)
      .where('id', '=', envelope.id)
      .where('kind', '=', envelope.kind)
      .where('version', '=', options.expectedVersion)
      .returning('case_id as caseId')
      .executeTakeFirst();
  }
  return db
    .insertInto('record')
    .values({
      ente_id: context.enteId,
      id: envelope.id,
      kind: envelope.kind,
      unit_id: context.unitId ?? null,
      case_id: null,
      ...row,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('case_id as caseId')
    .executeTakeFirst();
}

/** Versions of one assertion correct each other; a succession begins a new one and leaves the older true for its time. */
async function assertionOf({ db, context }: Work, id: string, options: PutOptions): Promise<number> {
  if (options.expectedVersion === 0) return 1;
  const last = await db
    .selectFrom('record_version')
    .select('assertion')
    .where('ente_id', '=', context.enteId)
    .where('record_id', '=', id)
    .where('version', '=', options.expectedVersion)
    .executeTakeFirstOrThrow();
  return options.change === 'succession' ? last.assertion + 1 : last.assertion;
}

async function writeLinks({ db, context }: Work, id: string, version: number, links: readonly Link[]): Promise<void> {
  if (version > 1) {
    await db.deleteFrom('record_link').where('ente_id', '=', context.enteId).where('record_id', '=', id).execute();
  }
  if (links.length === 0) return;
  await db
    .insertInto('record_link')
    .values(
      links.map(({ path, kind, id: target }) => ({
        ente_id: context.enteId,
        record_id: id,
        path,
        target_kind: kind,
        target_id: target,
      })),
    )
    .execute();
}

async function stale<Kind extends string, Data>(
  work: Work,
  mine: RecordEnvelope<Kind, Data>,
  expected: number,
): Promise<PutResult<RecordEnvelope<Kind, Data>>> {
  const theirs = await versionOf<RecordEnvelope<Kind, Data>>(work, mine.id);
  if (theirs === undefined) return failure([createIssue(recordsIssue.notFound, [])]);
  if (theirs.kind !== mine.kind) return failure([createIssue(recordsIssue.otherKind, ['kind'])]);
  const base = expected === 0 ? undefined : await versionOf<RecordEnvelope<Kind, Data>>(work, mine.id, expected);
  return {
    ok: false,
    issues: [createIssue(recordsIssue.stale, [], { params: { expected, current: theirs.version } })],
    conflict: { mine: mine.data, theirs, ...(base === undefined ? {} : { base }) },
  };
}
