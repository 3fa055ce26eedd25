// Writes test/dumps/<release>.sql: a database as a release leaves it, for the tests of those that follow. Run it when releasing:
//   node scripts/postgres.mjs node --conditions=@cartella/source node_modules/tsx/dist/cli.mjs packages/records/update/release-dump.ts <release> <last migration>
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIdentifiers, unwrap } from '@cartella/core';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { connectPostgres } from '../src/database/postgres';
import type { Tables } from '../src/database/tables';
import { migrate, migrations } from '../src/migration/migrate';
import { openRecordsOn } from '../src/records';

const [release, last] = process.argv.slice(2);
const url = process.env['CARTELLA_TEST_DATABASE_URL'];
if (release === undefined || last === undefined || url === undefined) throw new Error('<release> <last migration>');

const connector = connectPostgres(url);
const { pool } = connector;
const until = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last));
await migrate(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('cartella'), until);

const newId = createIdentifiers({ now: Date.now, randomBytes: () => randomBytes(16) });
const [enteId, operatorId, unitId] = [newId(), newId(), newId()];
const context = {
  enteId,
  operatorId,
  unitId,
  roles: ['responsabile'],
  purpose: 'care-project',
  now: '2026-11-20T09:00:00.000Z',
};
const records = await openRecordsOn(connector, { migrations: until });
const base = { provenance: { source: 'declared' }, sensitivity: 'common' } as const;
const [personId, fileId] = [newId(), newId()];
const person = { ...base, id: personId, kind: 'person', schema: 'person/1.0.0' } as const;
await records.transaction(context, async (tx) => {
  const data = { identity: 'declared', familyName: 'Prova', givenName: 'Alba' } as const;
  unwrap(await tx.put({ ...person, data }, { expectedVersion: 0 }));
  unwrap(await tx.put({ ...person, data: { ...data, alias: 'Albina' } }, { expectedVersion: 1 }));
  const file = { personId, openedOn: '2026-11-02' };
  unwrap(
    await tx.put(
      {
        ...base,
        id: fileId,
        kind: 'cartella-sociale',
        schema: 'cartella-sociale/1.0.0',
        sensitivity: 'special',
        data: file,
      },
      { expectedVersion: 0 },
    ),
  );
  unwrap(await tx.appendEvents(fileId, [{ type: 'opened' }], 0));
  unwrap(await tx.enqueue({ messageId: newId(), recipient: 'altro-ente', type: 'prova', body: { personId } }));
  unwrap(await tx.attach(fileId, 'Relazione', Buffer.from('%PDF-1.7\n')));
  await tx.saveDraft('bozza', { a: 1 });
});
const admin = new pg.Client({ connectionString: url });
await admin.connect();
const { rows } = await admin.query<{ setting: string }>(`select setting from pg_config where name = 'BINDIR'`);
await admin.end();
const dump = execFileSync(
  join(rows[0]?.setting ?? '', 'pg_dump'),
  [
    '--inserts',
    '--no-comments',
    '--schema=cartella',
    '--schema=cartella_migration',
    '--extension=pg_trgm',
    '--extension=btree_gin',
    url,
  ],
  { encoding: 'utf8' },
);
// Whoever restores it is the owner; what only psql understands goes.
const kept = dump
  .split('\n')
  .filter((line) => !/^(--|\\|SET |SELECT pg_catalog\.set_config|$)/.test(line) && !/OWNER TO cartella;$/.test(line));
writeFileSync(
  join(import.meta.dirname, '../test/dumps', `${release}.sql`),
  `-- ${JSON.stringify({ enteId, personId, fileId })}\n${kept.join('\n')}\n`,
);
await records.close();
