import { randomBytes } from 'node:crypto';
import pg from 'pg';

const adminUrl = process.env['CARTELLA_TEST_DATABASE_URL'];

/** A database that a suite has for itself: `url` is absent for the embedded one. */
export interface TestDatabase {
  readonly url?: string;
  drop(): Promise<void>;
}

/** The databases that the API is tried on; CI must have a real PostgreSQL. */
export const databases: readonly { readonly name: string; readonly create: () => Promise<TestDatabase> }[] = [
  { name: 'the embedded database', create: async () => ({ drop: async () => undefined }) },
  ...(adminUrl !== undefined || process.env['CI'] !== undefined
    ? [{ name: 'PostgreSQL', create: createDatabase }]
    : []),
];

async function createDatabase(): Promise<TestDatabase> {
  if (adminUrl === undefined) throw new Error('CARTELLA_TEST_DATABASE_URL names a PostgreSQL for the tests');
  const name = `cartella_api_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`drop database ${name} with (force)`) };
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
