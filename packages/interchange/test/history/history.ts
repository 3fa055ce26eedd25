import { readFileSync } from 'node:fs';
import { type Json, unwrap } from '@cartella/core';
import { type RecordKind, recordDefinition, toJsonSchema } from '@cartella/model';
import {
  composeLenses,
  connect,
  focusLens,
  type Lens,
  type LensResult,
  type Place,
  readLens,
} from '@cartella/schema-diff';

/** What writers must satisfy and what readers accept, of the data of one kind in one version. */
export interface Sides {
  readonly write: Json;
  readonly read: Json;
}

/** A record, a draft or a message as it was written, and what is lost on the way to each other version. */
export interface WrittenDocument {
  readonly name: string;
  readonly form: 'record' | 'draft' | 'message';
  readonly version: string;
  readonly value: Readonly<Record<string, Json>>;
  /** Places of what is lost, by version. */
  readonly losses: Readonly<Record<string, readonly string[]>>;
}

/** Versions of the model that we keep, from the first. The first two were made for this purpose, in the words of earlier drafts. */
export const modelVersions = ['0.8.0', '0.9.0', '1.0.0'] as const;

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const kept = { '0.8.0': read('0.8.0.json'), '0.9.0': read('0.9.0.json') } as Record<string, Record<string, Sides>>;

/** Kinds of records and messages that changed since. */
export const changedKinds = Object.keys(kept['0.9.0'] ?? {});

function today(kind: string): Sides {
  if (kind.startsWith('message/')) {
    const file = (mode: string) => read(`../../schemas/${kind}/1.0.0/${mode}.json`) as Json;
    return { write: file('write'), read: file('read') };
  }
  const data = (mode: 'write' | 'read') =>
    (toJsonSchema(recordDefinition(kind as RecordKind) as never, mode) as unknown as { properties: { data: Json } })
      .properties.data;
  return { write: data('write'), read: data('read') };
}

/** What a version asks of a kind. */
export function sidesOf(kind: string, version: string): Sides {
  const sides = version === '1.0.0' ? today(kind) : kept[version]?.[kind];
  if (sides === undefined) throw new Error(`${kind} ${version}`);
  return sides;
}

const recordLenses = (read('lenses.json') as unknown[]).map((lens) => unwrap(readLens(lens)));
const personLens = recordLenses.find(({ to }) => to === 'person/1.0.0') as Lens;

/** Every lens; that of the message which tells a person is the lens of the person, inside. */
export const lenses: readonly Lens[] = [
  ...recordLenses,
  { from: 'message/person-shared/0.8.0', to: 'message/person-shared/0.9.0', operations: [] },
  { ...focusLens(personLens, ['person']), from: 'message/person-shared/0.9.0', to: 'message/person-shared/1.0.0' },
];

export const documents = read('documents.json') as WrittenDocument[];

/** Kind and place of each part of a document that has a version of its own. */
export function partsOf({
  form,
  value,
}: Pick<WrittenDocument, 'form' | 'value'>): (readonly [kind: string, place: Place])[] {
  if (form === 'record') return [[String(value['kind']), ['data']]];
  if (form === 'message') return [[`message/${String(value['type']).split('.')[1]}`, ['data']]];
  return Object.keys(value['values'] as object).map((kind) => [kind, ['values', kind]] as const);
}

/** The one lens that carries a whole document from its version to another. */
export function lensFor(document: WrittenDocument, to: string): Lens {
  const ways = partsOf(document).map(([kind, place]) =>
    focusLens(unwrap(connect(lenses, `${kind}/${document.version}`, `${kind}/${to}`)), place),
  );
  return ways
    .map((lens) => ({ ...lens, from: document.version, to: document.version }))
    .reduce(composeLenses, { from: document.version, to: document.version, operations: [] });
}

/** Places of what was lost, each once. */
export function placesLost({ losses }: LensResult): string[] {
  return [...new Set(losses.map(({ path }) => path.join('/')))].sort();
}
