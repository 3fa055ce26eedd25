import { randomBytes } from 'node:crypto';
import { KitError } from '@cartella/core';
import type { Work } from '../records/work';
import type { SealedClass } from './split';

/** A key of a class, out of its wrapping. */
export interface Key {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** What a key is wrapped for. */
export const keyName = (enteId: string, sealedClass: string, number: number) => `${enteId}/${sealedClass}/${number}`;

/** The newest key of a class; made when it is needed: the first, and one more when the vault has changed its own. */
export async function currentKey(work: Work, sealedClass: SealedClass): Promise<Key> {
  const { db, context, vault } = work;
  const known = await db
    .selectFrom('sealed_key')
    .where('ente_id', '=', context.enteId)
    .where('class', '=', sealedClass)
    .orderBy('number', 'desc')
    .select(['number', 'wrapped'])
    .executeTakeFirst();
  if (known !== undefined) {
    const name = keyName(context.enteId, sealedClass, known.number);
    const bytes = await vault.unwrap(known.wrapped, name);
    if ((await vault.isCurrent?.(known.wrapped, name)) !== false) return { number: known.number, bytes };
  }
  await addKey(work, sealedClass, (known?.number ?? 0) + 1);
  return currentKey(work, sealedClass);
}

async function addKey({ db, context, vault }: Work, sealedClass: string, number: number): Promise<void> {
  const wrapped = await vault.wrap(randomBytes(32), keyName(context.enteId, sealedClass, number));
  await db
    .insertInto('sealed_key')
    .values({ ente_id: context.enteId, class: sealedClass, number, wrapped, created_at: context.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The key of a class with a number. */
export async function keyOf({ db, context, vault }: Work, sealedClass: SealedClass, number: number): Promise<Key> {
  const row = await db
    .selectFrom('sealed_key')
    .where('ente_id', '=', context.enteId)
    .where('class', '=', sealedClass)
    .where('number', '=', number)
    .select('wrapped')
    .executeTakeFirst();
  if (row === undefined) throw new KitError('integrity', 'a key of a sealed class is not there');
  return { number, bytes: await vault.unwrap(row.wrapped, keyName(context.enteId, sealedClass, number)) };
}
