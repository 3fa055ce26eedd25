import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { civilDate, sha256Hex } from '@cartella/core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse } from 'yaml';
import { emitDerived, emitDocuments } from '../scripts/emission';
import { type ModelRecord, type RecordKind, recordKinds } from '../src';
import { catalogueMetadata, type Hashes, nextHashes, publishHashes } from '../src/emission';
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

  it('is an OpenAPI document for the national catalogue, with the meaning of every kind', async () => {
    const document = parse(read('schemas/cartella-sociale.oas3.yaml')) as {
      components: { schemas: Record<string, Record<string, unknown>> };
    };
    expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
    const { schemas } = document.components;
    expect(Object.keys(schemas).length).toBe(Object.keys(recordKinds).length);
    for (const schema of Object.values(schemas)) expect(schema['x-jsonld-context']).toHaveProperty('@vocab');
    expect(schemas['Person']).toMatchObject({ 'x-jsonld-type': 'https://w3id.org/italia/onto/CPV/Person' });
  });

  it('is described for the national catalogue, every prefix declared and every class of the ontologies named', () => {
    const turtle = read('schemas/index.ttl');
    const outside = turtle.replaceAll(/"[^"]*"|<[^>]*>/g, '');
    const used = new Set([...outside.matchAll(/([a-z]+):\w/g)].map(([, prefix]) => prefix));
    expect([...used].filter((prefix) => !turtle.includes(`@prefix ${prefix}: <`))).toEqual([]);
    for (const definition of Object.values(recordKinds)) {
      if ('uri' in definition) expect(turtle).toContain(`<${definition.uri}>`);
    }
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

describe('the metadata of the catalogue', () => {
  it('lets no word end the text that it stands in', () => {
    const words = { it: 'Detto "prova"\\', en: 'Said\ntwice' };
    const asset = {
      uri: 'https://esempio.invalid/a b',
      version: '1.0.0',
      title: words,
      description: words,
      keywords: [],
      accessUrl: 'https://esempio.invalid/>',
      downloadUrl: 'https://esempio.invalid',
      issued: civilDate('2026-11-21'),
      modified: civilDate('2026-11-21'),
      publisher: { uri: 'https://esempio.invalid', name: words, url: 'https://esempio.invalid' },
    };
    const turtle = catalogueMetadata([], asset);
    expect(turtle).toContain('rdfs:label "Detto \\"prova\\"\\\\"@it, "Said\\ntwice"@en ;');
    expect(turtle).toContain('dcat:accessURL <https://esempio.invalid/%3E> ;');
    expect(turtle).toContain('<https://esempio.invalid/a%20b/1.0.0/');
    expect(turtle).not.toMatch(/hasKeyClass|keyword/);
  });
});
