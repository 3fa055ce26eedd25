import { randomBytes } from 'node:crypto';
import { createIdentifiers } from '@cartella/core';
import pg from 'pg';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Context, openRecords, type Records, type RecordsOptions } from '../src';

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
export async function createTestDatabase(
  url: string,
): Promise<{ url: string; ownerUrl: string; drop: () => Promise<void> }> {
  const name = `cartella_test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const admin = async (work: (client: pg.Client) => Promise<unknown>) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await work(client).finally(() => client.end());
  };
  await admin(async (client) => {
    await client.query(`create role ${name}_owner login createrole password '${password}'`);
    await client.query(`create role ${name}_app login noinherit password '${password}'`);
    await client.query(`create database ${name} owner ${name}_owner`);
    await client.query(joinApplication(`${name}_app`));
  });
  const urlOf = (user: string) => {
    const address = new URL(url);
    [address.username, address.password, address.pathname] = [user, password, `/${name}`];
    return address.href;
  };
  return {
    url: urlOf(`${name}_app`),
    ownerUrl: urlOf(`${name}_owner`),
    drop: () =>
      admin(async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

interface Opened {
  readonly records: () => Records;
}

/** Runs the same tests on the embedded database and on PostgreSQL. Where CI forgot PostgreSQL they fail, never vanish. */
export function onBothDatabases(name: string, tests: (opened: Opened) => void, options: RecordsOptions = {}): void {
  describe(`${name} (PGlite)`, () => {
    let records: Records;
    beforeAll(async () => {
      records = await openRecords(options);
    });
    afterAll(() => records.close());
    tests({ records: () => records });
  });
  onPostgres(name, ({ url, ownerUrl }) => {
    let records: Records;
    beforeAll(async () => {
      records = await openRecords({ ...options, url: url(), ownerUrl: ownerUrl() });
    });
    afterAll(() => records.close());
    tests({ records: () => records });
  });
}

/** Runs tests that only make sense against a server. */
export function onPostgres(name: string, tests: (server: { url: () => string; ownerUrl: () => string }) => void): void {
  const title = `${name} (PostgreSQL)`;
  if (adminUrl === undefined) {
    if (process.env['CI'] === undefined) return;
    test(title, () => {
      throw new Error('CARTELLA_TEST_DATABASE_URL is not set');
    });
    return;
  }
  describe(title, () => {
    let database: Awaited<ReturnType<typeof createTestDatabase>>;
    beforeAll(async () => {
      database = await createTestDatabase(adminUrl);
    });
    afterAll(() => database.drop());
    tests({ url: () => database.url, ownerUrl: () => database.ownerUrl });
  });
}
