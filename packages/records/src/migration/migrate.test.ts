import { readdirSync, readFileSync } from 'node:fs';
import { KitError } from '@cartella/core';
import { Kysely, PostgresDialect } from 'kysely';
import { expect, test } from 'vitest';
import {
  contextOf,
  createTestDatabase,
  newId,
  onBothDatabases,
  onPostgres,
  systemOf,
  testServerUrl,
} from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import type { Connector } from '../database/connector';
import { connectPglite } from '../database/pglite';
import { connectPostgres } from '../database/postgres';
import type { Tables } from '../database/tables';
import { openRecords, openRecordsOn } from '../records';
import { migrate, migrations } from './migrate';

const dumps = new URL('../../test/dumps/', import.meta.url);
const releases = readdirSync(dumps).map((file) => {
  const sql = readFileSync(new URL(file, dumps), 'utf8');
  const ids = JSON.parse(/^-- (.+)/.exec(sql)?.[1] ?? '{}') as { enteId: string; personId: string; fileId: string };
  return { release: file.replace(/\.sql$/, ''), sql, ...ids };
});

const catalogue = `
  select 'column' as what, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable as which
    from information_schema.columns where table_schema = 'cartella'
  union all select 'index', indexdef from pg_indexes where schemaname = 'cartella'
  union all select 'constraint', c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c
    join pg_namespace n on n.oid = c.connamespace where n.nspname = 'cartella'
  union all select 'policy', tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies where schemaname = 'cartella'
  union all select 'grant', table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants
    where table_schema = 'cartella' and grantee like any ('{%\\_app,%\\_search,%\\_login,%\\_relay,%\\_disposal}') and grantee not like '%test%'
  union all select 'function', p.proname || ' ' || md5(p.prosrc) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'cartella'
  union all select 'trigger', tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal and tgrelid::regclass::text like 'cartella.%'
  order by 1, 2`;

async function ask<Row>({ pool }: Pick<Connector, 'pool'>, text: string): Promise<Row[]> {
  const client = await pool.connect();
  try {
    return (await client.query<Row>(text, [])).rows;
  } finally {
    client.release();
  }
}

const baseOn = ({ pool }: Pick<Connector, 'pool'>) =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('cartella');

onBothDatabases('a database of an earlier release', ({ pool, server }) => {
  const empty = async (): Promise<{ connector: Connector; drop: () => Promise<unknown> }> => {
    if (!server) return { connector: await connectPglite(), drop: async () => undefined };
    const { adminUrl, drop } = await createTestDatabase(testServerUrl(), { empty: true });
    return { connector: connectPostgres(adminUrl, { connections: 2 }), drop };
  };

  test.each(releases)(
    '$release opens, is brought up to date, and has everything that it had',
    async ({ sql, enteId, personId, fileId }) => {
      const { connector, drop } = await empty();
      const roles = (migrations['0001-foundation'] ?? []).filter((statement) => statement.includes('create role'));
      for (const statement of roles) await ask(connector, statement);
      // Functions come before the tables that they speak of; like psql, which goes back to the usual search path at the end.
      await ask(connector, `set check_function_bodies = off; ${sql}`);
      const records = await openRecordsOn(connector, {});
      expect(records.applied.length).toBeGreaterThan(0);
      expect(Object.keys(migrations).slice(-records.applied.length)).toEqual(records.applied);
      expect(await ask(connector, catalogue)).toEqual(await ask({ pool: pool() }, catalogue));

      const system = { enteId, roles: [], purpose: 'organisation', now: new Date().toISOString() };
      const whole = await records.transaction(system, async (tx) => ({
        versions: (await tx.history(personId)).map(({ version }) => version),
        file: (await tx.get(fileId))?.kind,
        sought: (await tx.find('person', { name: 'albina prova' })).records.map(({ id }) => id),
        messages: (await tx.claimMessages()).length,
        later: (await tx.put(personOf(), { expectedVersion: 0 })).ok,
      }));
      expect(whole).toEqual({
        versions: [1, 2],
        file: 'cartella-sociale',
        sought: [personId],
        messages: 1,
        later: true,
      });
      // Cases of before the lists were kept ask for nothing on them, until their stories are read again.
      const lists = await records.transaction(system, async (tx) => {
        const listed = async () => (await tx.listCaseWork({ size: 9 })).map(({ id }) => id);
        const [before, [story]] = [await listed(), await tx.caseStories({ size: 9 })];
        const { caseId = '', events = [] } = story ?? {};
        const movedAt = events.at(-1)?.recordedAt ?? '';
        const standing = { procedure: 'prova', state: 'aperta', openedOn: '2026-11-20', movedAt };
        const task = { kind: 'task', id: 'rispondi', reason: 'open', rank: 2, roles: [] };
        await tx.keepStanding(caseId, standing, [task]);
        const { cases } = await tx.listStandings({ order: 'movedAt', size: 9 });
        return {
          before,
          after: await listed(),
          cases,
          rest: await tx.caseStories({ after: caseId, size: 9 }),
          movedAt,
        };
      });
      expect(lists).toMatchObject({ before: [], after: ['rispondi'], rest: [] });
      expect(lists.cases.map(({ movedAt }) => movedAt)).toEqual([lists.movedAt]);
      expect(await records.verifyAudit(enteId, { contents: true })).toMatchObject({ findings: [] });
      expect(
        (await openRecordsOn({ pool: { connect: () => connector.pool.connect(), end: async () => undefined } }, {}))
          .applied,
      ).toEqual([]);
      await records.close();
      await drop();
    },
    60_000,
  );
});

test('finds again what was committed of a fund before it was taken from it', async () => {
  const connector = await connectPglite();
  const before = Object.entries(migrations).filter(([name]) => name < '0007');
  await migrate(baseOn(connector), Object.fromEntries(before));
  const [enteId, fundId, commitmentId] = [newId(), newId(), newId()];
  const now = '2026-01-01T00:00:00.000Z';
  const write = (id: string, kind: string, data: object) => `
    insert into cartella.record values ('${enteId}', '${id}', '${kind}', 1, null, null, 'common', null, '${now}');
    insert into cartella.record_version values
      ('${enteId}', '${id}', 1, 1, null, null, '${now}', null, '${JSON.stringify({ data })}', '');`;
  await ask(
    connector,
    `${write(fundId, 'fund', { amount: 100_000 })} ${write(commitmentId, 'commitment', { fundId, amount: 70_000 })}
     insert into cartella.record_link values ('${enteId}', '${commitmentId}', '/fundId', 'fund', '${fundId}')`,
  );
  const records = await openRecordsOn(connector, {});
  expect(records.applied).toContain('0007-funds');
  const context = { ...systemOf(enteId), unitId: newId() };
  const commit = (amount: number) => {
    const data = { fundId, act: 'Det. 2/2026', date: '2026-02-01', amount };
    return records.transaction(context, (tx) => tx.put(recordOf('commitment', data), { expectedVersion: 0 }));
  };
  expect(await commit(30_001)).toMatchObject({ ok: false, issues: [{ code: 'fund.over-committed' }] });
  expect(await commit(30_000)).toMatchObject({ ok: true });
  await records.close();
});

onPostgres('a migration', ({ url, ownerUrl, adminUrl }) => {
  const slow = {
    ...migrations,
    '9001-first': ['create table cartella.half (ente_id uuid not null primary key)'],
    '9002-second': [
      'alter table cartella.half add column done integer',
      'select pg_sleep(1)',
      'alter table cartella.half drop column done',
    ],
  };

  test('that is killed half-way leaves nothing behind, and is done whole the next time', async () => {
    const [owner, admin] = [
      connectPostgres(ownerUrl(), { connections: 1 }),
      connectPostgres(adminUrl(), { connections: 1 }),
    ];
    const killed = migrate(baseOn(owner), slow);
    killed.catch(() => undefined);
    const sleeping = `select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(1)' and datname = current_database()`;
    while ((await ask(admin, sleeping)).length === 0) await new Promise((done) => setTimeout(done, 20));
    await expect(killed).rejects.toThrow();
    expect(await ask(admin, `select from pg_tables where tablename = 'half'`)).toEqual([]);
    // Who opens the records meanwhile finds the schema as it was, and works.
    const records = await openRecords({ url: url(), ownerUrl: ownerUrl() });
    expect(records.applied).toEqual([]);
    expect(
      await records.transaction(contextOf(newId()), (tx) => tx.put(personOf(), { expectedVersion: 0 })),
    ).toMatchObject({ ok: true });
    await records.close();
    // Two at once, as when several servers start together: one does it, the other waits.
    const second = connectPostgres(ownerUrl(), { connections: 1 });
    const applied = await Promise.all([migrate(baseOn(owner), slow), migrate(baseOn(second), slow)]);
    expect(applied.flat()).toEqual(['9001-first', '9002-second']);
    for (const { pool } of [owner, admin, second]) await pool.end();
  });

  test('of a later version is not undone by earlier code, which says so', async () => {
    const opening = openRecords({ url: url(), ownerUrl: ownerUrl() });
    await expect(opening).rejects.toEqual(
      new KitError('integrity', 'the database was made by a later version of this code'),
    );
  });
});
