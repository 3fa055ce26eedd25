import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentifiers, digestOf } from '@cartella/core';
import pg from 'pg';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Context, openRecords, type Records } from '../src';
import type { Connector } from '../src/database/connector';
import { connectPglite } from '../src/database/pglite';
import { connectPostgres } from '../src/database/postgres';
import { migrations } from '../src/migration/migrate';
import { openRecordsOn } from '../src/records';

/** Makes record identifiers for fixtures. */
export const newId = createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) });

/** An ente, an operator and a moment that exist nowhere. */
export function contextOf(enteId: string, changes: Partial<Context> = {}): Context {
  return {
    enteId,
    operatorId: newId(),
    roles: ['assistente-sociale'],
    unitId: newId(),
    purpose: 'care-project',
    now: new Date().toISOString(),
    ...changes,
  };
}

/** The system's own work in an ente: whatever is not sealed, on behalf of nobody. */
export function systemOf(enteId: string): Context {
  return { enteId, roles: [], purpose: 'organisation', now: new Date().toISOString() };
}

/** How many times more than usual a proof is repeated: 1 in everyday tests, more by command. */
export const scale = Number(process.env['CARTELLA_PROOF_SCALE'] ?? 1);

const adminUrl = process.env['CARTELLA_TEST_DATABASE_URL'];

/** What whoever prepares a cluster does once for the login of the application. Tests do it at the same time, hence the patience. */
const joinApplication = (login: string) => `
  do $$ begin
    for attempt in 1..20 loop
      begin
        if not exists (select from pg_roles where rolname = 'cartella_app') then create role cartella_app nologin noinherit; end if;
        grant cartella_app to ${login};
        return;
      exception when duplicate_object or unique_violation or internal_error then perform pg_sleep(0.05);
      end;
    end loop;
  end $$`;

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

function urlOf(server: string, database: string, user?: { readonly name: string; readonly password: string }): string {
  const address = new URL(server);
  address.pathname = `/${database}`;
  if (user !== undefined) [address.username, address.password] = [user.name, user.password];
  return address.href;
}

const migrationsDigest = digestOf(migrations).slice(0, 16);

/** A migrated database of the test server, to copy: whoever comes first makes it. Its owner is that of all copies. */
async function templateOn(url: string): Promise<{ name: string; owner: { name: string; password: string } }> {
  const name = `cartella_template_${migrationsDigest}`;
  const owner = { name: 'cartella_test_owner', password: createHash('sha256').update(url).digest('hex') };
  await asAdmin(url, async (client) => {
    await client.query('select pg_advisory_lock(20261122)');
    const { rows } = await client.query('select from pg_database where datname = $1 and datistemplate', [name]);
    if (rows.length > 0) return;
    const { rows: roles } = await client.query('select from pg_roles where rolname = $1', [owner.name]);
    if (roles.length === 0)
      await client.query(`create role ${owner.name} login createrole password '${owner.password}'`);
    await client.query(joinApplication('current_user'));
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} owner ${owner.name}`);
    await (await openRecords({ url: urlOf(url, name), ownerUrl: urlOf(url, name, owner) })).close();
    await client.query(`alter database ${name} is_template true`);
  });
  return { name, owner };
}

/** A database of its own on the test server, with a login that is neither owner nor superuser; migrated unless it is wanted empty. */
export async function createTestDatabase(url: string, { empty = false } = {}) {
  const template = await templateOn(url);
  const name = `cartella_test_${randomBytes(6).toString('hex')}`;
  const application = { name: `${name}_app`, password: randomBytes(12).toString('hex') };
  await asAdmin(url, async (client) => {
    await client.query(`create role ${application.name} login noinherit password '${application.password}'`);
    const from = empty ? '' : `template ${template.name}`;
    await client.query(`create database ${name} owner ${template.owner.name} ${from}`);
    await client.query(joinApplication(application.name));
  });
  return {
    url: urlOf(url, name, application),
    ownerUrl: urlOf(url, name, template.owner),
    adminUrl: urlOf(url, name),
    drop: () =>
      asAdmin(url, async (client) => {
        await client.query(`drop database ${name} with (force)`);
        await client.query(`drop role ${application.name}`);
      }),
  };
}

/** A database under test: its records, and a way around them with all the rights that the application does not have. */
export interface Opened {
  readonly records: () => Records;
  /** Runs SQL as superuser, outside of any context. */
  readonly asSuperuser: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  /** Connections of a superuser. */
  readonly pool: () => Connector['pool'];
  readonly server: boolean;
}

async function runOn<Row>(pool: Connector['pool'], sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const client = await pool.connect();
  type Answer = { rows: Row[] };
  try {
    const query = client.query as (sql: string, parameters?: readonly unknown[]) => Promise<Answer | Answer[]>;
    const answer = await (parameters.length === 0 ? query.call(client, sql) : query.call(client, sql, parameters));
    return (Array.isArray(answer) ? answer.at(-1) : answer)?.rows ?? [];
  } finally {
    client.release();
  }
}

/** A migrated embedded database to copy: making one takes several times as long. Kept beside others of the machine, by what it was made with. */
export async function pgliteTemplate(): Promise<Blob> {
  const file = join(tmpdir(), `cartella-pglite-${migrationsDigest}.tar`);
  if (!existsSync(file)) {
    const connector = await connectPglite();
    const records = await openRecordsOn(connector, {});
    const own = `${file}.${process.pid}`;
    writeFileSync(own, new Uint8Array(await (await connector.dump()).arrayBuffer()));
    renameSync(own, file);
    await records.close();
  }
  return new Blob([readFileSync(file)]);
}

const masterKey = randomBytes(32);

interface Shared {
  readonly records: Records;
  readonly pool: Connector['pool'];
}

// All the files that a process runs share its two databases: each test works in an ente of its own, which is what the kit is about.
let embedded: Promise<Shared> | undefined;
let onServer: Promise<Shared> | undefined;

async function openEmbedded(): Promise<Shared> {
  const connector = await connectPglite(undefined, await pgliteTemplate());
  return { records: await openRecordsOn(connector, { masterKey }), pool: connector.pool };
}

async function openOnServer(url: string): Promise<Shared> {
  const database = await createTestDatabase(url);
  const records = await openRecords({ url: database.url, ownerUrl: database.ownerUrl, masterKey });
  return { records, pool: connectPostgres(database.adminUrl, { connections: 1 }).pool };
}

/** Runs the same tests on the embedded database and on PostgreSQL. Where CI forgot PostgreSQL they fail, never vanish. */
export function onBothDatabases(name: string, tests: (opened: Opened) => void): void {
  const on = (title: string, server: boolean, open: () => Promise<Shared>) =>
    describe(`${name} (${title})`, () => {
      let shared: Shared | undefined;
      beforeAll(async () => {
        shared = await open();
      });
      tests({
        records: () => opened(shared).records,
        asSuperuser: (sql, parameters = []) => runOn(opened(shared).pool, sql, parameters),
        pool: () => opened(shared).pool,
        server,
      });
    });
  on('PGlite', false, () => {
    embedded ??= openEmbedded();
    return embedded;
  });
  if (adminUrl === undefined) withoutServer(`${name} (PostgreSQL)`);
  else
    on('PostgreSQL', true, () => {
      onServer ??= openOnServer(adminUrl);
      return onServer;
    });
}

function withoutServer(title: string): void {
  if (process.env['CI'] === undefined) return;
  test(title, () => {
    throw new Error('CARTELLA_TEST_DATABASE_URL is not set');
  });
}

function opened<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the database did not open');
  return thing;
}

/** Address of the test server itself, for tests that start another beside it. */
export function testServerUrl(): string {
  return opened(adminUrl);
}

/** Addresses of a database of its own on the test server: as the application, as the owner of the schema, as superuser. */
export interface Server {
  readonly url: () => string;
  readonly ownerUrl: () => string;
  readonly adminUrl: () => string;
}

/** Runs tests that only make sense against a server. */
export function onPostgres(name: string, tests: (server: Server) => void): void {
  const title = `${name} (PostgreSQL)`;
  if (adminUrl === undefined) {
    withoutServer(title);
    return;
  }
  describe(title, () => {
    let database: Awaited<ReturnType<typeof createTestDatabase>> | undefined;
    beforeAll(async () => {
      database = await createTestDatabase(adminUrl);
    });
    afterAll(() => database?.drop());
    tests({
      url: () => opened(database).url,
      ownerUrl: () => opened(database).ownerUrl,
      adminUrl: () => opened(database).adminUrl,
    });
  });
}
