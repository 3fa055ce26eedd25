import { randomBytes } from 'node:crypto';
import { createIdentifiers, type Issue, KitError } from '@cartella/core';
import { type RecordDefinition, type RecordEnvelope, recordDefinition } from '@cartella/model';
import { type AccessPolicy, commonPolicy, type SensitivityOverrides } from '@cartella/profile';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { createAccess, loadRelations, type Relations, requestOf } from '../access';
import {
  type AuditEntry,
  type AuditReport,
  appendAudit,
  type Checkpoint,
  takeCheckpoint,
  type VerifyOptions,
  verifyChain,
} from '../audit';
import { applicationRole, beginStatement, type Context, checkContext } from '../context';
import type { Connector } from '../database/connector';
import { isRetriable, toKitError } from '../database/failure';
import { connectPglite } from '../database/pglite';
import { connectPostgres } from '../database/postgres';
import type { Tables } from '../database/tables';
import { type Relay, type RelayOptions, startRelay } from '../exchange';
import { migrate } from '../migration/migrate';
import { localVault, noVault, type Vault } from '../sealed';
import { subjectDigest } from '../search';
import { createTransaction, type Transaction } from './transaction';
import type { Work } from './work';

/** Where the records are and how long to wait for them. */
export interface RecordsOptions {
  /** PostgreSQL 15 or later, as a login that may take the role `cartella_app`; without it the embedded database is used. */
  readonly url?: string;
  /** PostgreSQL as the owner of the schema, for migrations only; without it `url` migrates too, which suits a single machine. */
  readonly ownerUrl?: string;
  /** Folder of the embedded database; in memory without it. */
  readonly folder?: string;
  /** Kinds of records that a profile adds to the common model. */
  readonly definitions?: (kind: string) => RecordDefinition | undefined;
  /** Who may do what; the common policy without one. */
  readonly policy?: AccessPolicy;
  /** Classes that the layers of a profile give to elements. */
  readonly sensitivity?: SensitivityOverrides;
  /** Last check of a whole record, with what its writer could not see, before it is stored. */
  readonly validate?: (record: RecordEnvelope) => readonly Issue[];
  /** 32 bytes under which the keys of the sealed classes are kept; without it, and without a vault, nothing can be sealed. */
  readonly masterKey?: Uint8Array;
  readonly vault?: Vault;
  /** 10 unless told otherwise. */
  readonly connections?: number;
  readonly connectionTimeoutMs?: number;
  /** 30 seconds unless told otherwise. */
  readonly statementTimeoutMs?: number;
}

/** Who a login may be: known to one ente or to several. */
export interface LoginCandidate {
  readonly enteId: string;
  readonly operatorId: string;
}

/** The records of an installation. */
export interface Records {
  /**
   * Runs work as one transaction, under the context. What `work` returns with `ok: false`, or throws, undoes everything but the trace of
   * what was read or refused. The work may be run again after a deadlock, so it must have no effects elsewhere.
   *
   * @throws {@link KitError} `unavailable` when the database cannot (disk full, no connection, timeout); nothing is left half-way.
   */
  transaction<T>(context: Context, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Says which operators of which enti an identified subject is, before there is a context. */
  loginCandidates(subject: string): Promise<readonly LoginCandidate[]>;
  /** Walks the chain of the audit of an ente and says what does not fit. */
  verifyAudit(enteId: string, options?: VerifyOptions): Promise<AuditReport>;
  /** How long the chain of an ente is now, and how it ends: to be signed and kept elsewhere. */
  checkpoint(enteId: string): Promise<Checkpoint>;
  /** Starts sending what is in the outboxes. Its jobs live in a schema of their own, which the login of `ownerUrl`, or else `url`, makes. */
  startRelay(options: RelayOptions): Promise<Relay>;
  /** Names of the migrations that opening applied. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

const attempts = 4;

/** Opens the records, migrating their schema when it is older than this code. */
export async function openRecords(options: RecordsOptions = {}): Promise<Records> {
  return openRecordsOn(
    options.url === undefined ? await connectPglite(options.folder) : connectPostgres(options.url, options),
    options,
  );
}

/** Opens the records on connections that somebody else made; closing the records ends them. */
export async function openRecordsOn(connector: Connector, options: RecordsOptions): Promise<Records> {
  const db = databaseOn(connector);
  try {
    const applied = await migrateWith(options, db);
    await checkRole(db);
    return createRecords(db, connector, options, applied);
  } catch (error) {
    await db.destroy();
    throw toKitError(error);
  }
}

function databaseOn({ pool }: Connector): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('cartella');
}

async function migrateWith({ ownerUrl }: RecordsOptions, db: Kysely<Tables>): Promise<string[]> {
  if (ownerUrl === undefined) return migrate(db);
  const owner = databaseOn(connectPostgres(ownerUrl, { connections: 1 }));
  try {
    return await migrate(owner);
  } finally {
    await owner.destroy();
  }
}

/** @throws {@link KitError} `integrity` when the application role could step over row-level security. */
async function checkRole(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ unsafe: boolean }>`
    select r.rolsuper or r.rolbypassrls or exists (select from pg_class c where c.relowner = r.oid) as unsafe
    from pg_roles r where r.rolname = ${applicationRole}`.execute(db);
  if (rows[0]?.unsafe !== false)
    throw new KitError('integrity', `the role ${applicationRole} must own nothing and bypass nothing`);
}

function createRecords(
  db: Kysely<Tables>,
  connector: Connector,
  options: RecordsOptions,
  applied: readonly string[],
): Records {
  const { definitions, masterKey } = options;
  const shared = {
    definitions: (kind: string) => definitions?.(kind) ?? recordDefinition(kind),
    validate: options.validate ?? (() => []),
    vault: options.vault ?? (masterKey === undefined ? noVault : localVault(masterKey)),
    newId: createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) }),
  };
  const accessOf = createAccess(options.policy ?? commonPolicy, options.sensitivity);
  const timeout = options.statementTimeoutMs ?? 30_000;

  async function run<T>(context: Context, body: (work: Work) => Promise<T>, timeoutMs = timeout): Promise<T> {
    return db.connection().execute(async (connection) => {
      const entries: AuditEntry[] = [];
      await sql.raw(beginStatement(context, timeoutMs)).execute(connection);
      try {
        const access = accessOf(await requestOf(connection, context));
        const base = {
          ...shared,
          db: connection,
          context,
          access,
          audit: (entry: AuditEntry) => void entries.push(entry),
        };
        const work: Work = { ...base, relations: rememberRelations(base) };
        const result = await body(work);
        if (isRefusal(result)) throw new Undone(result, entries);
        await appendAudit(work, entries);
        await sql.raw('commit').execute(connection);
        return result;
      } catch (error) {
        // A connection that cannot even undo is broken: the pool throws it away and the server undoes by itself.
        await sql
          .raw('rollback')
          .execute(connection)
          .catch(() => undefined);
        throw error instanceof Undone ? error : new Undone(undefined, entries, error);
      }
    });
  }

  async function transaction<T>(context: Context, body: (transaction: Transaction) => Promise<T>): Promise<T> {
    checkContext(context);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await run(context, (work) => body(createTransaction(work)));
      } catch (error) {
        if (!(error instanceof Undone)) throw toKitError(error);
        if (isRetriable(error.error) && attempt < attempts) continue;
        await traceUndone(context, error);
        if (error.error !== undefined) throw toKitError(error.error);
        return error.refusal as T;
      }
    }
  }

  /** What was read was seen, and what was refused was tried, although nothing of it remains. */
  async function traceUndone(context: Context, { entries, error, refusal }: Undone): Promise<void> {
    const left = afterUndoing(entries, error === undefined ? codesOf(refusal) : ['fault']);
    if (left.length === 0) return;
    await run(context, async (work) => left.forEach(work.audit)).catch((failed: unknown) => {
      const cause = toKitError(failed instanceof Undone ? failed.error : failed);
      // Whoever gets an error gets no data: the one that the database gave first says more.
      if (error === undefined) throw cause;
    });
  }

  /** The installation's own look at an ente: no operator, no data, no trace. */
  async function inside<T>(enteId: string, look: (connection: Kysely<Tables>, now: string) => Promise<T>): Promise<T> {
    const now = new Date().toISOString();
    const context: Context = { enteId, roles: [], purpose: 'accountability', now };
    checkContext(context);
    return run(context, ({ db: connection }) => look(connection, now), 0).catch((error: unknown) => {
      throw toKitError(error instanceof Undone ? error.error : error);
    });
  }

  return {
    transaction,
    applied,
    async startRelay(relayOptions) {
      const jobs = options.ownerUrl === undefined ? connector : connectPostgres(options.ownerUrl, { connections: 2 });
      const relay = await startRelay({ db, pool: jobs.pool, transaction }, relayOptions);
      const stop = () => relay.stop().finally(() => (jobs === connector ? undefined : jobs.pool.end()));
      return { ...relay, stop };
    },
    verifyAudit: (enteId, verifyOptions) =>
      inside(enteId, (connection) => verifyChain(connection, enteId, verifyOptions)),
    checkpoint: (enteId) => inside(enteId, (connection, now) => takeCheckpoint(connection, enteId, now)),
    async loginCandidates(subject) {
      const query = sql<LoginCandidate>`
        select ente_id as "enteId", operator_id as "operatorId" from cartella.login_candidates(${subjectDigest(subject)})`;
      return db
        .transaction()
        .execute(async (tx) => {
          await sql`select set_config('role', ${applicationRole}, true)`.execute(tx);
          return (await query.execute(tx)).rows;
        })
        .catch((error: unknown) => {
          throw toKitError(error);
        });
    },
    close: () => db.destroy(),
  };
}

function rememberRelations(work: Omit<Work, 'relations'>): Work['relations'] {
  let relations: Promise<Relations> | undefined;
  const remembered = () => {
    relations ??= loadRelations(work);
    return relations;
  };
  return Object.assign(remembered, {
    forget: () => {
      relations = undefined;
    },
  });
}

/** Carries a refusal, or an error, out of a transaction that must be rolled back. */
class Undone extends Error {
  readonly refusal: unknown;
  readonly entries: readonly AuditEntry[];
  readonly error: unknown;

  constructor(refusal: unknown, entries: readonly AuditEntry[], error?: unknown) {
    super('undone');
    this.refusal = refusal;
    this.entries = entries;
    this.error = error;
  }
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}

function codesOf(refusal: unknown): string[] {
  const issues = typeof refusal === 'object' && refusal !== null && 'issues' in refusal ? refusal.issues : [];
  return Array.isArray(issues) ? [...new Set(issues.map((issue: { code: string }) => issue.code))] : [];
}

const reads = new Set(['read', 'search', 'list', 'history', 'print', 'export']);

/** What was read was seen, and what was refused was tried; what was written never was. */
function afterUndoing(entries: readonly AuditEntry[], reasons: readonly string[]): AuditEntry[] {
  return entries.map((entry) =>
    entry.outcome === 'refused' || reads.has(entry.action) ? entry : { ...entry, outcome: 'refused', reasons },
  );
}
