import type { ModelRecord, RecordEnvelope, RecordKind } from '@cartella/model';
import type { Change, DocumentFacts } from '@cartella/records';
import type { RecordWrite, Search } from '../http/record-query.schema';
import type { Answer } from './client';

/** A record of a kind: of the model, or of those that a profile adds. */
export type RecordOfKind<K extends string> = K extends RecordKind ? ModelRecord<K> : RecordEnvelope<K>;

/** A page of a list. */
export interface RecordPage<R> {
  readonly records: readonly R[];
  readonly next?: string;
  /** How many there are in all, where that was asked. */
  readonly total?: number;
}

/** Which version is wanted: the current one when nothing is said. */
export interface VersionWanted {
  readonly version?: number;
  /** What was true on this day, as it was known at `knownAt`, or is known now. */
  readonly validOn?: string;
  readonly knownAt?: string;
}

/** What a writing became. */
export interface RecordWritten {
  readonly id: string;
  readonly version: number;
}

/** The filters that an address may have: nothing that names a person. */
export type ListFilters = Pick<Search, 'caseId' | 'unitId' | 'refersTo' | 'size' | 'after'>;

/** How a part of the client makes its calls. */
export type Call = <T>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer<T>>;

/** The resources of one kind of record. */
export interface RecordClient<K extends string> {
  list(filters?: ListFilters): Promise<Answer<RecordPage<RecordOfKind<K>>>>;
  search(search: Search): Promise<Answer<RecordPage<RecordOfKind<K>>>>;
  export(filters?: ListFilters): Promise<Answer<RecordPage<RecordOfKind<K>>>>;
  read(id: string, wanted?: VersionWanted): Promise<Answer<RecordOfKind<K>>>;
  history(id: string): Promise<Answer<{ readonly versions: readonly RecordOfKind<K>[] }>>;
  differences(id: string, from: number, to: number): Promise<Answer<{ readonly changes: readonly Change[] }>>;
  documents(id: string): Promise<Answer<{ readonly documents: readonly DocumentFacts[] }>>;
  /** Attaches a document: PDF, PNG or JPEG. */
  attach(id: string, title: string, file: Blob): Promise<Answer<DocumentFacts>>;
  /** Creates a record once for a key, however often it is sent. */
  create(record: RecordWrite, key: string): Promise<Answer<RecordWritten>>;
  /** Writes a version over the one that was seen; a problem of status 412 has the three to choose from. */
  correct(id: string, seen: number, record: RecordWrite): Promise<Answer<RecordWritten>>;
}

/** Makes the client of the records of a kind, typed by the model. */
export function createRecordClient<K extends string>(call: Call, kind: K): RecordClient<K> {
  const base = `/api/v1/records/${encodeURIComponent(kind)}`;
  const at = (id: string, ...rest: readonly string[]) => [base, encodeURIComponent(id), ...rest].join('/');
  return {
    list: (filters = {}) => call('GET', withQuery(base, filters)),
    search: (search) => call('POST', `${base}/queries`, search),
    export: (filters = {}) => call('GET', withQuery(`${base}/exports`, filters)),
    read: (id, wanted = {}) => call('GET', withQuery(at(id), wanted)),
    history: (id) => call('GET', at(id, 'versions')),
    differences: (id, from, to) => call('GET', withQuery(at(id, 'differences'), { from, to })),
    documents: (id) => call('GET', at(id, 'documents')),
    attach: (id, title, file) => {
      const form = new FormData();
      form.set('title', title);
      form.set('file', file);
      return call('POST', at(id, 'documents'), form);
    },
    create: (record, key) => call('POST', base, record, { 'idempotency-key': key }),
    correct: (id, seen, record) => call('PUT', at(id), record, { 'if-match': `"${seen}"` }),
  };
}

/** An address with the parameters that have a value. */
export function withQuery(path: string, parameters: object): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? path
    : `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
