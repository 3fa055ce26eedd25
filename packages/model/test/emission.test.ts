import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Hex } from '@cartella/core';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { emitDerived, emitDocuments } from '../scripts/emission';
import type { ModelRecord, RecordKind } from '../src';
import { type Hashes, nextHashes, publishHashes } from '../src/emission';
import type { PublishedRecords } from '../src/generated/types.gen';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const different = (files: ReadonlyMap<string, string>, folder: string) =>
  [...files].filter(([path, text]) => read(join(folder, path)) !== text).map(([path]) => path);

describe('what is emitted', () => {
  const documents = emitDocuments();
  const hashes = JSON.parse(read('schemas/hashes.json')) as Hashes;

  it('is what is committed: `npm run emit -w packages/model` when it is not', async () => {
    expect(different(documents, 'schemas')).toEqual([]);
    expect(different(await emitDerived(), '')).toEqual([]);
  });

  it('has every document on the list of hashes, with the bytes that the list says', () => {
    const onDisk = readdirSync(join(root, 'schemas'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\/\d/.test(path) && path.endsWith('.json'),
    );
    expect(onDisk.sort()).toEqual(Object.keys(hashes).sort());
    expect(
      Object.entries(hashes).filter(([path, { sha256 }]) => sha256Hex(read(`schemas/${path}`)) !== sha256),
    ).toEqual([]);
  });

  it('says the same as the types that the kit infers', () => {
    // `undefined` is not JSON: an optional property is there or it is not.
    type Json<T> = T extends readonly (infer Item)[]
      ? Json<Item>[]
      : T extends object
        ? { [K in keyof T]: undefined extends T[K] ? Json<Exclude<T[K], undefined>> : Json<T[K]> }
        : T;
    type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
    type Different = {
      [K in RecordKind]: Same<Json<ModelRecord<K>>, Json<PublishedRecords[K]>> extends true ? never : K;
    }[RecordKind];
    expectTypeOf<Different>().toBeNever();
  });
});

describe('the list of hashes', () => {
  const files = new Map([['person/1.0.0/write.json', '{}']]);

  it('lets a draft change and refuses that a published file does', () => {
    const draft = nextHashes({}, files);
    expect(draft.ok && draft.value['person/1.0.0/write.json']?.status).toBe('draft');
    const published = publishHashes(draft.ok ? draft.value : {});
    expect(nextHashes(published, files)).toEqual({ ok: true, value: published });
    const changed = new Map([['person/1.0.0/write.json', '{"type":"object"}']]);
    expect(nextHashes(draft.ok ? draft.value : {}, changed).ok).toBe(true);
    expect(nextHashes(published, changed)).toMatchObject({
      ok: false,
      issues: [{ code: 'emission.published-changed' }],
    });
  });

  it('keeps the documents of versions that are no longer emitted', () => {
    const old: Hashes = { 'person/0.9.0/write.json': { sha256: 'a', status: 'published' } };
    const next = nextHashes(old, files);
    expect(next.ok && Object.keys(next.value)).toEqual(['person/0.9.0/write.json', 'person/1.0.0/write.json']);
  });
});
