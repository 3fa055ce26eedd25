import { createIssue, type Issue, sha256Hex } from '@cartella/core';
import { type OperatorData, type PersonData, presentValue, type RecordEnvelope } from '@cartella/model';
import { sql } from 'kysely';
import { recordsIssue } from '../record/issues';
import type { Work } from '../records/work';
import { normaliseName } from './normalise';

/** Keeps what records are found by. Returns what forbids it. */
export async function indexRecord(work: Work, record: RecordEnvelope, sensitivity: string): Promise<Issue[]> {
  if (record.kind === 'person') await indexPerson(work, record.id, record.data as PersonData, sensitivity);
  if (record.kind === 'operator' && sensitivity !== 'sealed')
    return indexLogin(work, record.id, (record.data as OperatorData).subject);
  return [];
}

/** What a person is found by; one with a protected identity by alias only. */
export function searchRowOf(data: PersonData) {
  const open = data.identity === 'identified' || data.identity === 'declared';
  const words = open ? [data.familyName, data.givenName, data.alias] : [data.alias];
  return {
    name: normaliseName(words.filter((word) => word !== undefined).join(' ')),
    tax_code: (open ? presentValue(data.taxCode) : undefined) ?? null,
    date_of_birth: (open ? presentValue(data.dateOfBirth) : undefined) ?? null,
  };
}

/** A sealed person is in no index. */
async function indexPerson({ db, context }: Work, id: string, data: PersonData, sensitivity: string): Promise<void> {
  const row = searchRowOf(data);
  if (sensitivity === 'sealed') {
    await db.deleteFrom('person_search').where('ente_id', '=', context.enteId).where('person_id', '=', id).execute();
    return;
  }
  await db
    .insertInto('person_search')
    .values({ ente_id: context.enteId, person_id: id, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['ente_id', 'person_id'])
        .doUpdateSet(row)
        .where(
          sql<boolean>`(person_search.name, person_search.tax_code, person_search.date_of_birth)
            is distinct from (excluded.name, excluded.tax_code, excluded.date_of_birth)`,
        ),
    )
    .execute();
}

/** How a login subject is kept where it is looked for before there is an ente: not in clear. */
export function subjectDigest(subject: string): string {
  return sha256Hex(`subject:${subject}`);
}

async function indexLogin({ db, context }: Work, id: string, subject: string): Promise<Issue[]> {
  await db.deleteFrom('login').where('ente_id', '=', context.enteId).where('operator_id', '=', id).execute();
  const inserted = await db
    .insertInto('login')
    .values({ ente_id: context.enteId, subject_digest: subjectDigest(subject), operator_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .returning('operator_id')
    .executeTakeFirst();
  return inserted === undefined ? [createIssue(recordsIssue.subjectTaken, ['subject'])] : [];
}
