import { randomBytes } from 'node:crypto';
import { openRecords, type Records, type RecordsOptions } from '@cartella/records';
import pg from 'pg';

/** Records on a PostgreSQL of their own, and a plain connection to it through the same driver. */
export interface Server {
  readonly records: Records;
  readonly options: RecordsOptions;
  /** Superuser, outside of everything that the kit puts around the data. */
  readonly bare: pg.Pool;
  /** Where it connects to. */
  readonly bareUrl: string;
  readonly stop: () => Promise<void>;
}

/** A database that the application is neither owner nor superuser of, in the PostgreSQL that runs beside the benchmarks. */
export async function startServer(options: RecordsOptions = {}): Promise<Server> {
  const url = process.env['CARTELLA_TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('PostgreSQL 15 or later is needed: npm run bench starts it');
  const password = randomBytes(12).toString('hex');
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  const { rows } = await admin.query("select from pg_database where datname = 'bench'");
  if (rows.length > 0) {
    // What an earlier run left is used again.
    for (const role of ['bench_owner', 'bench_app']) await admin.query(`alter role ${role} password '${password}'`);
  } else {
    await admin.query(`create role bench_owner login createrole password '${password}'`);
    await admin.query('create database bench owner bench_owner');
    await admin.query('create role cartella_app nologin noinherit');
    await admin.query(`create role bench_app login noinherit password '${password}' in role cartella_app`);
  }
  await admin.end();
  const urlOf = (user?: string) => {
    const address = new URL(url);
    address.pathname = '/bench';
    if (user !== undefined) [address.username, address.password] = [user, password];
    return address.href;
  };
  const whole = { ...options, url: urlOf('bench_app'), ownerUrl: urlOf('bench_owner') };
  const records = await openRecords(whole);
  const bare = new pg.Pool({ connectionString: urlOf() });
  bare.on('error', () => undefined);
  return {
    records,
    options: whole,
    bare,
    bareUrl: urlOf(),
    async stop() {
      await records.close();
      await bare.end();
    },
  };
}
