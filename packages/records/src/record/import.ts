import {
  createIssue,
  digestOf,
  failure,
  type Issue,
  isBlocking,
  prefixIssues,
  type Result,
  success,
} from '@cartella/core';
import { isAtLeastAsSensitive, type RecordEnvelope, type Sensitivity } from '@cartella/model';
import { factNumber } from '@cartella/profile';
import { sql } from 'kysely';
import { decisionAt } from '../access';
import { nothingInParticular } from '../access/ente-right';
import type { Work } from '../records/work';
import { splitSealed } from '../sealed';
import { searchRowOf } from '../search/person-index';
import { linksOf } from './definitions';
import { recordsIssue } from './issues';
import { unknownLinks } from './links';
import { type PutOptions, putRecord, type RecordInput } from './put';
import { checkStorable } from './storable';

/** A record that comes from elsewhere, with the case that it belongs to where it is not that of its own file. */
export type ImportedRecord = RecordInput & Pick<PutOptions, 'caseId' | 'sealedClass'>;

interface Ready {
  readonly record: RecordEnvelope;
  readonly sensitivity: Sensitivity;
  readonly digest: string;
  readonly links: ReturnType<typeof linksOf>;
}

/** Kinds that belong to no case and have no consequences when they are written. */
const registers = new Set(['person', 'household', 'organisation', 'unit']);

/**
 * Writes many new records at once, all or none: what a driver brings in. Registers go in together, in a few statements for all of them; what
 * belongs to a case, is sealed or has consequences goes one by one. Who imports needs the right to create whatever the case.
 */
export async function importRecords(work: Work, inputs: readonly ImportedRecord[]): Promise<Result<number>> {
  const issues: Issue[] = [];
  const ready: Ready[] = [];
  const single: ImportedRecord[] = [];
  for (const [index, input] of inputs.entries()) {
    const prepared = prepare(work, input);
    if (prepared.ok && prepared.value === undefined) single.push(input);
    else if (prepared.ok && prepared.value !== undefined) ready.push(prepared.value);
    else if (!prepared.ok) issues.push(...prefixIssues(prepared.issues, [index]));
  }
  if (issues.length > 0) return failure(issues);
  const written = await writeTogether(work, ready);
  if (!written.ok) return written;
  for (const { caseId, sealedClass, ...input } of single) {
    const result = await putRecord(work, input, {
      expectedVersion: 0,
      ...(caseId === undefined ? {} : { caseId }),
      ...(sealedClass === undefined ? {} : { sealedClass }),
    });
    if (!result.ok) return failure(result.issues);
  }
  return success(inputs.length);
}

/** What goes in with the others; nothing for what goes by itself. */
function prepare(work: Work, { caseId: _, sealedClass: __, ...input }: ImportedRecord): Result<Ready | undefined> {
  const definition = work.definitions(input.kind);
  if (definition === undefined) return failure([createIssue(recordsIssue.unknownKind, ['kind'])]);
  const record = { ...input, enteId: work.context.enteId, version: 1, recordedAt: work.context.now } as RecordEnvelope;
  if (!registers.has(input.kind) || isSealed(work, record)) return success(undefined);
  const storable = checkStorable(input);
  if (!storable.ok) return storable;
  const sensitivity = isAtLeastAsSensitive(input.sensitivity, definition.sensitivity)
    ? input.sensitivity
    : definition.sensitivity;
  const facts = factNumber({ ...nothingInParticular, sensitivity });
  if (!decisionAt(work.access.table('create', input.kind), facts).allowed) {
    work.audit({
      action: 'import',
      kind: input.kind,
      recordId: input.id,
      outcome: 'refused',
      reasons: ['not-granted'],
    });
    return failure([createIssue(recordsIssue.denied)]);
  }
  const invalid = work.validate(record);
  if (isBlocking(invalid)) return failure(invalid);
  return success({ record, sensitivity, digest: digestOf(record), links: linksOf(definition, record.data) });
}

/** Tells whether a record, or a part of it, has to be encrypted apart. */
function isSealed({ access }: Work, record: RecordEnvelope): boolean {
  return splitSealed(record, access.policy.seals, 'professional-secret').pieces.length > 0;
}

async function writeTogether(work: Work, ready: readonly Ready[]): Promise<Result<true>> {
  if (ready.length === 0) return success(true);
  const { db, context } = work;
  const own = new Set(ready.map(({ record }) => record.id));
  const outside = ready.flatMap(({ links }) => links.filter(({ id }) => !own.has(id as never)));
  const unknown = await unknownLinks(work, '', outside);
  if (unknown.length > 0) return failure(unknown);
  const rows = JSON.stringify(
    ready.map(({ record, sensitivity, digest, links }) => ({
      id: record.id,
      kind: record.kind,
      unit_id: links.find(({ path }) => path === '/unitId')?.id ?? context.unitId,
      sensitivity,
      valid_from: record.validFrom,
      valid_to: record.validTo,
      body: record,
      digest,
      ...(record.kind === 'person' ? { search: searchRowOf(record.data as never) } : {}),
      links,
    })),
  );
  const { rows: heads } = await sql<{ id: string }>`
    insert into cartella.record (ente_id, id, kind, version, case_id, unit_id, sensitivity, created_by, recorded_at)
    select ${context.enteId}::uuid, x.id, x.kind, 1, null, x.unit_id, x.sensitivity, ${context.operatorId ?? null}::uuid, ${context.now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as x(id uuid, kind text, unit_id uuid, sensitivity text)
    on conflict do nothing returning id`.execute(db);
  if (heads.length < ready.length)
    return failure([createIssue(recordsIssue.stale, [], { params: { expected: 0, current: 1 } })]);
  await sql`
    insert into cartella.record_version (ente_id, record_id, version, assertion, valid_from, valid_to, recorded_at, operator_id, body, digest)
    select ${context.enteId}::uuid, x.id, 1, 1, x.valid_from, x.valid_to, ${context.now}::timestamptz, ${context.operatorId ?? null}::uuid, x.body, x.digest
    from jsonb_to_recordset(${rows}::jsonb) as x(id uuid, valid_from date, valid_to date, body jsonb, digest text)`.execute(
    db,
  );
  await sql`
    insert into cartella.record_link (ente_id, record_id, path, target_kind, target_id)
    select ${context.enteId}::uuid, x.id, l.path, l.kind, l.id
    from jsonb_to_recordset(${rows}::jsonb) as x(id uuid, links jsonb), jsonb_to_recordset(x.links) as l(path text, kind text, id uuid)`.execute(
    db,
  );
  await sql`
    insert into cartella.person_search (ente_id, person_id, name, tax_code, date_of_birth)
    select ${context.enteId}::uuid, x.id, s.name, s.tax_code, s.date_of_birth
    from jsonb_to_recordset(${rows}::jsonb) as x(id uuid, search jsonb),
      jsonb_to_record(x.search) as s(name text, tax_code text, date_of_birth date) where x.search is not null`.execute(
    db,
  );
  for (const { record, digest, links } of ready) {
    const persons = links.filter(({ kind }) => kind === 'person').map(({ id }) => id);
    work.audit({ action: 'import', kind: record.kind, recordId: record.id, version: 1, persons, digest });
  }
  return success(true);
}
