import { createHash } from 'node:crypto';
import { checkFile, createIssue, failure, prefixIssues, type Result, success } from '@cartella/core';
import { decideOn, headOf } from '../access';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';
import { currentKey, keyOf } from '../sealed/keys';
import { decrypt, encrypt } from '../sealed/vault';
import { stripMetadata } from './strip';

/** What is known of a document without opening it. Its name in storage is a number of no meaning. */
export interface DocumentFacts {
  readonly id: string;
  readonly recordId: string;
  readonly title: string;
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256 of the content as it is given back. */
  readonly digest: string;
  readonly createdAt: string;
}

const megabytes = 20;
const sealedClass = 'professional-secret';
const nameOf = (enteId: string, id: string) => `${enteId}/document/${id}`;

/** Attaches a document to a record; who may correct the record may attach. Documents of a sealed record are encrypted like it. */
export async function attachDocument(
  work: Work,
  recordId: string,
  title: string,
  content: Uint8Array,
): Promise<Result<DocumentFacts>> {
  const { db, context } = work;
  const head = await headOf(work, recordId);
  if (head === undefined || !decideOn(work, 'correct', head).allowed) {
    work.audit({ action: 'attach', recordId, outcome: 'refused', reasons: ['not-granted'] });
    return failure([createIssue(recordsIssue.denied)]);
  }
  const checked = checkFile(content, { megabytes });
  if (!checked.ok) return failure(prefixIssues(checked.issues, ['content']));
  const { value: mediaType } = checked;
  const clean = stripMetadata(content, mediaType);
  const id = work.newId();
  const key = head.sensitivity === 'sealed' ? await currentKey(work, sealedClass) : undefined;
  const facts = { size: clean.length, digest: createHash('sha256').update(clean).digest('hex') };
  await db
    .insertInto('document')
    .values({
      ente_id: context.enteId,
      id,
      record_id: recordId,
      title,
      media_type: mediaType,
      ...facts,
      key_number: key?.number ?? null,
      content: key === undefined ? clean : encrypt(key.bytes, clean, nameOf(context.enteId, id)),
      created_at: context.now,
      created_by: context.operatorId ?? null,
    })
    .execute();
  work.audit({
    action: 'attach',
    recordId,
    reference: id,
    digest: facts.digest,
    ...(head.caseId === null || key !== undefined ? {} : { caseId: head.caseId }),
  });
  return success({ id, recordId, title, mediaType, ...facts, createdAt: context.now });
}

/** Lists the documents of a record that is for this reader. */
export async function listDocuments(work: Work, recordId: string): Promise<readonly DocumentFacts[]> {
  const { db, context } = work;
  const head = await headOf(work, recordId);
  if (head === undefined || !decideOn(work, 'read', head).allowed) return [];
  const rows = await db
    .selectFrom('document')
    .where('ente_id', '=', context.enteId)
    .where('record_id', '=', recordId)
    .orderBy('created_at')
    .orderBy('id')
    .select(['id', 'title', 'media_type', 'size', 'digest', 'created_at'])
    .execute();
  work.audit({ action: 'list', kind: 'document', recordId });
  return rows.map(({ media_type, created_at, ...row }) => ({
    ...row,
    recordId,
    mediaType: media_type,
    createdAt: created_at,
  }));
}

/** Reads a document of a record that is for this reader. */
export async function readDocument(
  work: Work,
  id: string,
): Promise<{ facts: DocumentFacts; content: Uint8Array } | undefined> {
  const { db, context } = work;
  const row = await db
    .selectFrom('document')
    .where('ente_id', '=', context.enteId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  const head = row && (await headOf(work, row.record_id));
  if (row === undefined || head === undefined || !decideOn(work, 'read', head).allowed) {
    work.audit({ action: 'read', kind: 'document', reference: id, outcome: 'refused', reasons: ['not-granted'] });
    return undefined;
  }
  const content =
    row.key_number === null
      ? row.content
      : decrypt((await keyOf(work, sealedClass, row.key_number)).bytes, row.content, nameOf(context.enteId, id));
  work.audit({ action: 'read', kind: 'document', recordId: row.record_id, reference: id });
  const { record_id, media_type, created_at, title, size, digest } = row;
  return {
    content,
    facts: { id, recordId: record_id, title, mediaType: media_type, size, digest, createdAt: created_at },
  };
}
