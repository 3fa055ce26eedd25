import type { Result } from '@cartella/core';
import type { ModelRecord, RecordData, RecordEnvelope, RecordKind } from '@cartella/model';
import type { AuditEntry } from '../audit';
import { appendEvents, caseEvents, type StoredEvent } from '../case-event';
import type { Context } from '../context';
import { type Draft, deleteDraft, listDrafts, loadDraft, saveDraft } from '../draft';
import { enqueue, type IncomingMessage, type OutgoingMessage, receive } from '../exchange';
import { type Answer, idempotent } from '../idempotency';
import {
  type Change,
  differences,
  getRecord,
  type Moment,
  type PutOptions,
  type PutResult,
  putRecord,
  type RecordInput,
  recordAsOf,
  recordHistory,
} from '../record';
import { type Criteria, type Found, findRecords, type Page } from '../search';
import { closeSession, closeSessionsOf, findSession, type LoginSession, openSession } from '../session';
import type { Work } from './work';

/** A record of a kind of the model, or an envelope of whatever a profile added. */
type Stored<K extends string> = K extends RecordKind ? ModelRecord<K> : RecordEnvelope<K>;

type Input<K extends string> = RecordInput<K, K extends RecordKind ? RecordData<K> : unknown>;

/** Everything that can be done with the records of an ente. All of it happens, with its audit, or none of it. */
export interface Transaction {
  readonly context: Context;

  put<K extends string>(record: Input<K>, options: PutOptions): Promise<PutResult<Stored<K>>>;
  /** The current version, or the one asked for; `undefined` when there is none or it is not for this reader. */
  get<R extends RecordEnvelope = ModelRecord>(id: string, version?: number): Promise<R | undefined>;
  asOf<R extends RecordEnvelope = ModelRecord>(id: string, moment: Moment): Promise<R | undefined>;
  history<R extends RecordEnvelope = ModelRecord>(id: string): Promise<readonly R[]>;
  /** What changed in data and extensions between two versions. */
  difference(id: string, from: number, to: number): Promise<readonly Change[] | undefined>;
  find<K extends string>(kind: K, criteria?: Criteria, page?: Page): Promise<Found<Stored<K>>>;

  appendEvents(caseId: string, events: readonly unknown[], expectedVersion: number): Promise<Result<number>>;
  caseEvents<E = unknown>(caseId: string): Promise<readonly StoredEvent<E>[]>;

  saveDraft<B>(key: string, body: B, expectedVersion?: number): Promise<Result<Draft<B>>>;
  loadDraft<B = unknown>(key: string): Promise<Draft<B> | undefined>;
  listDrafts(): Promise<readonly Omit<Draft, 'body'>[]>;
  deleteDraft(key: string): Promise<void>;

  idempotent<A extends Answer>(
    key: string,
    fingerprint: string,
    answer: () => Promise<A>,
  ): Promise<A | Extract<Result<never>, { ok: false }>>;
  enqueue(message: OutgoingMessage): Promise<Result<true>>;
  receive(message: IncomingMessage): Promise<Result<'new' | 'repeated'>>;

  openSession(token: string, body: unknown, expiresAt: string): Promise<void>;
  findSession<B = unknown>(token: string, extendTo?: string): Promise<LoginSession<B> | undefined>;
  closeSession(token: string): Promise<void>;
  closeSessionsOf(operatorId: string): Promise<number>;

  /** Adds an entry of one's own: prints, exports, denials. Reads and writes made through this interface leave theirs by themselves. */
  audit(entry: AuditEntry): void;
}

/** Binds the operations to the work of one transaction. */
export function createTransaction(work: Work): Transaction {
  return {
    context: work.context,
    put: (record, options) => putRecord(work, record, options) as Promise<never>,
    get: (id, version) => getRecord(work, id, version),
    asOf: (id, moment) => recordAsOf(work, id, moment),
    history: (id) => recordHistory(work, id),
    async difference(id, from, to) {
      const [before, after] = [await getRecord(work, id, from), await getRecord(work, id, to)];
      if (before === undefined || after === undefined) return undefined;
      return differences({ data: before.data, ext: before.ext }, { data: after.data, ext: after.ext });
    },
    find: (kind, criteria, page) => findRecords(work, kind, criteria, page) as Promise<never>,
    appendEvents: (caseId, events, expectedVersion) => appendEvents(work, caseId, events, expectedVersion),
    caseEvents: (caseId) => caseEvents(work, caseId),
    saveDraft: (key, body, expectedVersion) => saveDraft(work, key, body, expectedVersion),
    loadDraft: (key) => loadDraft(work, key),
    listDrafts: () => listDrafts(work),
    deleteDraft: (key) => deleteDraft(work, key),
    idempotent: (key, fingerprint, answer) => idempotent(work, key, fingerprint, answer),
    enqueue: (message) => enqueue(work, message),
    receive: (message) => receive(work, message),
    openSession: (token, body, expiresAt) => openSession(work, token, body, expiresAt),
    findSession: (token, extendTo) => findSession(work, token, extendTo),
    closeSession: (token) => closeSession(work, token),
    closeSessionsOf: (operatorId) => closeSessionsOf(work, operatorId),
    audit: work.audit,
  };
}
