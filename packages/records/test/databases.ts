import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentifiers, digestOf } from '@cartella/core';
import pg from 'pg';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Context, openRecords, type Records, type RecordsOptions } from '../src';
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

/** An empty database of its own on the test server, with a login that is neither owner nor superuser. */
export async function createTestDatabase(url: string) {
  const name = `cartella_test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const asAdmin = async (work: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await work(client).finally(() => client.end());
  };
  await asAdmin(async (client) => {
    await client.query(`create role ${name}_owner login createrole password '${password}'`);
    await client.query(`create role ${name}_app login noinherit password '${password}'`);
    await client.query(`create database ${name} owner ${name}_owner`);
    await client.query(joinApplication(`${name}_app`));
  });
  const urlOf = (user?: string) => {
    const address = new URL(url);
    address.pathname = `/${name}`;
    if (user !== undefined) [address.username, address.password] = [user, password];
    return address.href;
  };
  return {
    url: urlOf(`${name}_app`),
    ownerUrl: urlOf(`${name}_owner`),
    adminUrl: urlOf(),
    drop: () => asAdmin((client) => client.query(`drop database ${name} with (force)`)),
  };
}

/** A database under test: its records, and a way around them with all the rights that the application does not have. */
export interface Opened {
  readonly records: () => Records;
  /** Runs SQL as superuser, outside of any context. */
  readonly asSuperuser: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
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

/** A migrated database to copy: making one takes several times as long. Kept beside others of the machine, by what it was made with. */
async function template(): Promise<Blob> {
  const file = join(tmpdir(), `cartella-pglite-${digestOf(migrations).slice(0, 16)}.tar`);
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

/** Runs the same tests on the embedded database and on PostgreSQL. Where CI forgot PostgreSQL they fail, never vanish. */
export function onBothDatabases(name: string, tests: (opened: Opened) => void, options: RecordsOptions = {}): void {
  describe(`${name} (PGlite)`, () => {
    let [records, connector]: [Records?, Connector?] = [];
    beforeAll(async () => {
      connector = await connectPglite(undefined, await template());
      records = await openRecordsOn(connector, options);
    });
    afterAll(() => records?.close());
    tests({
      records: () => opened(records),
      asSuperuser: (sql, parameters = []) => runOn(opened(connector).pool, sql, parameters),
      server: false,
    });
  });
  onPostgres(name, ({ url, ownerUrl, adminUrl }) => {
    let [records, admin]: [Records?, Connector?] = [];
    beforeAll(async () => {
      records = await openRecords({ ...options, url: url(), ownerUrl: ownerUrl() });
      admin = connectPostgres(adminUrl(), { connections: 1 });
    });
    afterAll(async () => {
      await records?.close();
      await admin?.pool.end();
    });
    tests({
      records: () => opened(records),
      asSuperuser: (sql, parameters = []) => runOn(opened(admin).pool, sql, parameters),
      server: true,
    });
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
    if (process.env['CI'] === undefined) return;
    test(title, () => {
      throw new Error('CARTELLA_TEST_DATABASE_URL is not set');
    });
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
