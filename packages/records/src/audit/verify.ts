import { hash, type KeyObject } from 'node:crypto';
import { digestOf } from '@cartella/core';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables';
import { type Checkpoint, isCheckpointGenuine, type SignedCheckpoint } from './checkpoint';

/** One thing that is not as it was written. */
export interface AuditFinding {
  readonly reason: 'missing' | 'altered' | 'subjects' | 'end' | 'checkpoint' | 'signature' | 'contents';
  /** Place in the chain, where there is one. */
  readonly sequence?: number;
  readonly recordId?: string;
}

/** What a verification found. */
export interface AuditReport {
  readonly length: number;
  /** Hash of the last entry, hexadecimal. */
  readonly hash: string;
  /** Nothing when the audit is whole. */
  readonly findings: readonly AuditFinding[];
}

/** What a chain is verified against besides itself. */
export interface VerifyOptions {
  readonly checkpoints?: readonly SignedCheckpoint[];
  readonly publicKey?: KeyObject;
  /** Compares each version of each record with what the audit says was written. */
  readonly contents?: boolean;
}

interface Row {
  readonly sequence: number;
  readonly entry: string;
  readonly hash: string;
  readonly subjects: string | null;
}

const pageSize = 5000;
const mostFindings = 1000;

/** The first link of a chain. */
const seed = (enteId: string) => hash('sha256', enteId);

/** The link that an entry adds to a chain. */
function linkAfter(last: string, entry: string): string {
  return hash('sha256', Buffer.concat([Buffer.from(last, 'hex'), Buffer.from(entry)]));
}

/** Walks the whole chain of an ente, entry by entry, and says all that does not fit, up to a thousand findings. */
export async function verifyChain(
  db: Kysely<Tables>,
  enteId: string,
  options: VerifyOptions = {},
): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  const head = await headOfChain(db, enteId);
  const expected = new Map((options.checkpoints ?? []).map((checkpoint) => [checkpoint.length, checkpoint.hash]));
  let [sequence, last] = [0, seed(enteId)];
  let page = pageAfter(db, enteId, sequence);
  for (;;) {
    const rows = await page;
    // The next page is on its way while this one is judged.
    if (rows.length === pageSize) page = pageAfter(db, enteId, rows.at(-1)?.sequence ?? 0);
    for (const row of rows) {
      if (row.sequence !== sequence + 1) findings.push({ reason: 'missing', sequence: sequence + 1 });
      if (linkAfter(last, row.entry) !== row.hash) findings.push({ reason: 'altered', sequence: row.sequence });
      if (!hasSubjects(row)) findings.push({ reason: 'subjects', sequence: row.sequence });
      const known = expected.get(row.sequence);
      if (known !== undefined && known !== row.hash) findings.push({ reason: 'checkpoint', sequence: row.sequence });
      // What follows is judged by what is stored, so that one alteration is found once.
      [sequence, last] = [row.sequence, row.hash];
    }
    if (rows.length < pageSize) break;
    if (findings.length > mostFindings) {
      await page;
      break;
    }
  }
  if (findings.length <= mostFindings && (head.length > sequence || (head.length === sequence && head.hash !== last))) {
    findings.push({ reason: 'end', sequence });
  }
  findings.push(...checkpointFindings(enteId, sequence, options));
  if (options.contents === true) findings.push(...(await contentFindings(db, enteId)));
  return { length: sequence, hash: last, findings: findings.slice(0, mostFindings) };
}

async function headOfChain(db: Kysely<Tables>, enteId: string): Promise<{ length: number; hash: string }> {
  const row = await db
    .selectFrom('audit_head')
    .where('ente_id', '=', enteId)
    .select(['length', sql<string>`encode(hash, 'hex')`.as('hash')])
    .executeTakeFirst();
  return row ?? { length: 0, hash: seed(enteId) };
}

async function pageAfter(db: Kysely<Tables>, enteId: string, after: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.sequence, a.entry, encode(a.hash, 'hex') as hash, s.subjects
    from (select * from cartella.audit where ente_id = ${enteId} and sequence > ${after} order by sequence limit ${pageSize}) a
    left join (select sequence, string_agg(subject_id::text, ',' order by subject_id) as subjects from cartella.audit_subject
      where ente_id = ${enteId} and sequence > ${after} and sequence <= ${after + pageSize} group by sequence) s using (sequence)
    order by a.sequence`.execute(db);
  return rows;
}

/** The index of subjects, by which a person is told who looked, says what the entries say. */
function hasSubjects({ entry, subjects }: Row): boolean {
  try {
    const said = (JSON.parse(entry) as { subjects?: readonly string[] }).subjects ?? [];
    return [...said].sort().join(',') === (subjects ?? '');
  } catch {
    return false;
  }
}

function checkpointFindings(
  enteId: string,
  length: number,
  { checkpoints = [], publicKey }: VerifyOptions,
): AuditFinding[] {
  return checkpoints.flatMap((checkpoint): AuditFinding[] => {
    const genuine =
      checkpoint.enteId === enteId && (publicKey === undefined || isCheckpointGenuine(checkpoint, publicKey));
    if (!genuine) return [{ reason: 'signature', sequence: checkpoint.length }];
    return checkpoint.length > length ? [{ reason: 'checkpoint', sequence: checkpoint.length }] : [];
  });
}

/** Versions that nobody is known to have written as they are, and writings that left no version. */
async function contentFindings(db: Kysely<Tables>, enteId: string): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  let after = { record: '00000000-0000-0000-0000-000000000000', version: 0 };
  for (;;) {
    const { rows } = await sql<{
      record_id: string;
      version: number;
      body: unknown;
      digest: string;
      written: string | null;
    }>`
      select v.record_id, v.version, v.body, v.digest, w.digest as written from cartella.record_version v
      left join lateral (
        select a.entry::jsonb ->> 'digest' as digest from cartella.audit_subject s
        join cartella.audit a on a.ente_id = s.ente_id and a.sequence = s.sequence
        where s.ente_id = v.ente_id and s.subject_id = v.record_id
          and a.entry::jsonb ->> 'recordId' = v.record_id::text and (a.entry::jsonb ->> 'version')::integer = v.version
          and a.entry::jsonb ->> 'action' in ('create', 'correct', 'import') and a.entry::jsonb ->> 'outcome' = 'done'
        limit 1) w on true
      where v.ente_id = ${enteId} and (v.record_id, v.version) > (${after.record}::uuid, ${after.version}::integer)
      order by v.record_id, v.version limit ${pageSize}`.execute(db);
    for (const { record_id, body, digest, written } of rows) {
      if (written !== digest || digestOf(body) !== digest) findings.push({ reason: 'contents', recordId: record_id });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return findings;
    after = { record: last.record_id, version: last.version };
  }
}

/** Takes a checkpoint of the chain as it is now. */
export async function takeCheckpoint(db: Kysely<Tables>, enteId: string, at: string): Promise<Checkpoint> {
  return { enteId, at, ...(await headOfChain(db, enteId)) };
}
