import { KitError } from '@cartella/core';
import type { Work } from '../records/work';
import { currentKey, keyName } from './keys';
import { type SealedClass, type SealedPiece, samePiece } from './split';
import { decrypt, encrypt } from './vault';

const partName = (enteId: string, recordId: string, id: string) => `${enteId}/${recordId}/${id}`;

/** Stores pieces of a record, each encrypted under the key of its class. */
export async function addParts(
  work: Work,
  recordId: string,
  version: number,
  pieces: readonly SealedPiece[],
): Promise<void> {
  const { db, context } = work;
  for (const piece of pieces) {
    const key = await currentKey(work, piece.class);
    const id = work.newId();
    const plain = Buffer.from(JSON.stringify({ path: piece.path, value: piece.value }));
    await db
      .insertInto('sealed_part')
      .values({
        ente_id: context.enteId,
        record_id: recordId,
        id,
        class: piece.class,
        from_version: version,
        to_version: null,
        key_number: key.number,
        ciphertext: encrypt(key.bytes, plain, partName(context.enteId, recordId, id)),
      })
      .execute();
  }
}

/** A stored piece, opened. */
interface OpenPart extends SealedPiece {
  readonly id: string;
}

/** Opens the pieces of a version of a record. The database gives them only to whom they were opened; to anybody else there are none. */
export async function openParts(
  { db, context, vault }: Work,
  recordId: string,
  version: number,
): Promise<readonly OpenPart[]> {
  const rows = await db
    .selectFrom('sealed_part as part')
    .innerJoin('sealed_key as key', (join) =>
      join
        .onRef('key.ente_id', '=', 'part.ente_id')
        .onRef('key.class', '=', 'part.class')
        .onRef('key.number', '=', 'part.key_number'),
    )
    .where('part.ente_id', '=', context.enteId)
    .where('part.record_id', '=', recordId)
    .where('part.from_version', '<=', version)
    .where((where) => where.or([where('part.to_version', 'is', null), where('part.to_version', '>', version)]))
    .orderBy('part.id')
    .select(['part.id', 'part.class', 'part.ciphertext', 'key.number', 'key.wrapped'])
    .execute();
  return Promise.all(
    rows.map(async (row) => {
      const key = await vault.unwrap(row.wrapped, keyName(context.enteId, row.class, row.number));
      const plain = decrypt(key, row.ciphertext, partName(context.enteId, recordId, row.id));
      const { path, value } = JSON.parse(Buffer.from(plain).toString('utf8')) as { path: string; value: unknown };
      return { id: row.id, class: row.class as SealedClass, path, value };
    }),
  );
}

/** Stores the pieces of a new version. Who does not see those that are there can only add to them. */
export async function replaceParts(
  work: Work,
  recordId: string,
  version: number,
  pieces: readonly SealedPiece[],
  before: readonly OpenPart[],
): Promise<void> {
  const { db, context } = work;
  const gone = before.filter((part) => !pieces.some((piece) => samePiece(part, piece)));
  for (const { id } of gone) {
    const ended = await db
      .updateTable('sealed_part')
      .set({ to_version: version })
      .where('ente_id', '=', context.enteId)
      .where('record_id', '=', recordId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) throw new KitError('integrity', 'a sealed part was not there to end');
  }
  const added = pieces.filter((piece) => !before.some((part) => samePiece(part, piece)));
  await addParts(work, recordId, version, added);
}
