import { randomBytes } from 'node:crypto';
import { createIdentifiers, type Issue, KitError } from '@cartella/core';
import { type RecordDefinition, type RecordEnvelope, recordDefinition } from '@cartella/model';
import { type AccessPolicy, commonPolicy, type SensitivityOverrides } from '@cartella/profile';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { createAccess } from '../access';
import { type AuditReport, type Checkpoint, takeCheckpoint, type VerifyOptions, verifyChain } from '../audit';
import { applicationRole, type Context } from '../context';
import type { Connector } from '../database/connector';
import { toKitError } from '../database/failure';
import { connectPglite } from '../database/pglite';
import { connectPostgres } from '../database/postgres';
import type { Tables } from '../database/tables';
import { type Relay, type RelayOptions, startRelay } from '../exchange';
import { type Migrations, migrate } from '../migration/migrate';
import type { CartellaKinds } from '../record';
import { localVault, noVault, type Vault } from '../sealed';
import { subjectDigest } from '../search';
import type { SessionOver, SessionRequest, SessionWork } from '../session';
import { createRunner, type SharedWork } from './runner';
import type { Transaction } from './transaction';

/** Where the records are and how long to wait for them. */
export interface RecordsOptions {
  /** PostgreSQL 15 or later, as a login that may take the role `cartella_app`; without it the embedded database is used. */
  readonly url?: string;
  /** PostgreSQL as the owner of the schema, for migrations only; without it `url` migrates too, which suits a single machine. */
  readonly ownerUrl?: string;
  /** Password of the login of `url`, asked for at each new connection: one that lives shortly, or changes, is never an old one. */
  readonly password?: () => string | Promise<string>;
  /** Folder of the embedded database; in memory without it. */
  readonly folder?: string;
  /** Kinds of records that a profile adds to the common model. */
  readonly definitions?: (kind: string) => RecordDefinition | undefined;
  /** Who may do what; the common policy without one. */
  readonly policy?: AccessPolicy;
  /** Classes that the layers of a profile give to elements. */
  readonly sensitivity?: SensitivityOverrides;
  /** What the cartella of each ente says of its kinds, where enti work with different ones; the three above for the others. */
  readonly kindsOf?: (enteId: string) => CartellaKinds | undefined;
  /** Last check of a whole record, with what its writer could not see, before it is stored. */
  readonly validate?: (record: RecordEnvelope) => readonly Issue[];
  /** 32 bytes under which the keys of the sealed classes are kept; without it, and without a vault, nothing can be sealed. */
  readonly masterKey?: Uint8Array;
  /** Master keys that came before: they open what was sealed under them, and seal nothing more. */
  readonly formerMasterKeys?: readonly Uint8Array[];
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
   * Runs work under the context: as one transaction with its audit, or, where it only looks, without one, giving nothing before its trace is
   * kept. What `work` returns with `ok: false`, or throws, undoes everything but the trace of
   * what was read or refused. The work may be run again after a deadlock, so it must have no effects elsewhere.
   *
   * @throws {@link KitError} `unavailable` when the database cannot (disk full, no connection, timeout); nothing is left half-way.
   */
  transaction<T>(context: Context, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs work on behalf of whoever holds a session: like {@link Records.transaction}, once the session is found. The roles come
   * from the directory of the ente as it is in that moment, so that a revoked one ends at once.
   *
   * @returns What `work` returns; or, where the session is over or its operator is nobody any more, the issue `session.over`.
   * @throws {@link KitError} like {@link Records.transaction}.
   */
  sessionTransaction<T>(request: SessionRequest, work: SessionWork<Transaction, T>): Promise<T | SessionOver>;
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

/** Opens the records, migrating their schema when it is older than this code. */
export async function openRecords(options: RecordsOptions = {}): Promise<Records> {
  return openRecordsOn(
    options.url === undefined ? await connectPglite(options.folder) : connectPostgres(options.url, options),
    options,
  );
}

/** What only the tests and the tools of this package tell. */
interface OpenOptions extends RecordsOptions {
  /** Another schema than the newest. */
  readonly migrations?: Migrations;
}

/** Opens the records on connections that somebody else made; closing the records ends them. */
export async function openRecordsOn(connector: Connector, options: OpenOptions): Promise<Records> {
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

async function migrateWith({ ownerUrl, migrations }: OpenOptions, db: Kysely<Tables>): Promise<string[]> {
  if (ownerUrl === undefined) return migrate(db, migrations);
  const owner = databaseOn(connectPostgres(ownerUrl, { connections: 1 }));
  try {
    return await migrate(owner, migrations);
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

/** The kinds and rights of an ente: of its own cartella, or of the one that all have. Prepared once for each. */
function createKindsOf({ definitions, policy, sensitivity, kindsOf }: RecordsOptions): SharedWork['kindsOf'] {
  const prepare = (kinds: Partial<CartellaKinds>): ReturnType<SharedWork['kindsOf']> => ({
    definitions: (kind) => kinds.definitions?.(kind) ?? recordDefinition(kind),
    accessOf: createAccess(kinds.policy ?? commonPolicy, kinds.sensitivity),
  });
  const common = prepare({
    ...(definitions !== undefined && { definitions }),
    ...(policy !== undefined && { policy }),
    ...(sensitivity !== undefined && { sensitivity }),
  });
  const prepared = new WeakMap<CartellaKinds, typeof common>();
  return (enteId) => {
    const own = kindsOf?.(enteId);
    if (own === undefined) return common;
    const known = prepared.get(own) ?? prepare(own);
    prepared.set(own, known);
    return known;
  };
}

function createRecords(
  db: Kysely<Tables>,
  connector: Connector,
  options: RecordsOptions,
  applied: readonly string[],
): Records {
  const { masterKey, formerMasterKeys } = options;
  const { transaction, sessionTransaction, inside } = createRunner(
    connector,
    db,
    {
      validate: options.validate ?? (() => []),
      vault: options.vault ?? (masterKey === undefined ? noVault : localVault(masterKey, formerMasterKeys)),
      newId: createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) }),
      kindsOf: createKindsOf(options),
    },
    options.statementTimeoutMs ?? 30_000,
  );
  return {
    transaction,
    sessionTransaction,
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
