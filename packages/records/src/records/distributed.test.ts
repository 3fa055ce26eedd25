import { unwrap } from '@cartella/core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Cluster, startCluster } from '../../test/cluster';
import { contextOf, createTestDatabase, newId, onPostgres, systemOf, testServerUrl } from '../../test/databases';
import { personOf, recordOf } from '../../test/fixtures';
import { drillBackup } from '../backup';
import { connectPostgres } from '../database/postgres';
import { openDistributedRecords, openRecords, type Records } from '.';

onPostgres('the records of several enti on two servers', ({ url, ownerUrl }) => {
  const enti = Array.from({ length: 6 }, () => newId() as string);
  const serverOf = (enteId: string) => enti.indexOf(enteId) % 2;
  let cluster: Cluster;
  let records: Records;
  beforeAll(async () => {
    cluster = await startCluster(testServerUrl());
    records = await openDistributedRecords({
      servers: [
        { url: url(), ownerUrl: ownerUrl() },
        { url: cluster.url, connectionTimeoutMs: 500 },
      ],
      serverOf,
    });
  });
  afterAll(async () => {
    await records?.close();
    await cluster?.stop();
  });

  test('work by the same code: each ente is whole on one of them, and none of it on the other', async () => {
    const people = new Map(enti.map((enteId) => [enteId, [personOf(), personOf()]]));
    for (const enteId of enti) {
      for (const person of people.get(enteId) ?? [])
        await records.transaction(contextOf(enteId), (tx) => tx.put(person, { expectedVersion: 0 }));
    }
    const single = await Promise.all([
      openRecords({ url: url(), ownerUrl: ownerUrl() }),
      openRecords({ url: cluster.url }),
    ]);
    for (const enteId of enti) {
      const found = await records.transaction(contextOf(enteId), (tx) => tx.find('person'));
      expect(found.records.map(({ id }) => id).sort()).toEqual((people.get(enteId) ?? []).map(({ id }) => id).sort());
      expect(await records.verifyAudit(enteId, { contents: true })).toMatchObject({ length: 3, findings: [] });
      const counts = await Promise.all(
        single.map((one) => one.transaction(systemOf(enteId), (tx) => tx.count('person'))),
      );
      expect(counts).toEqual(serverOf(enteId) === 0 ? [2, 0] : [0, 2]);
    }
    await Promise.all(single.map((one) => one.close()));
  });

  test('know who signs in on whichever it is, send from both, and do without the one that is down', async () => {
    const subject = newId();
    const [first = '', second = ''] = enti;
    for (const enteId of [first, second]) {
      const operator = recordOf('operator', { subject, givenName: 'Ada', familyName: 'Collaudo', assignments: [] });
      unwrap((await records.transaction(systemOf(enteId), (tx) => tx.put(operator, { expectedVersion: 0 }))) as never);
      await records.transaction(systemOf(enteId), (tx) =>
        tx.enqueue({ messageId: newId(), recipient: 'altro', type: 'prova', body: {} }),
      );
    }
    const sent: string[] = [];
    const relay = await records.startRelay({
      everySeconds: 3600,
      now: () => new Date(Date.now() + 1000),
      deliver: async (enteId) => {
        sent.push(enteId);
        return { state: 'delivered' };
      },
    });
    for (const enteId of [first, second]) await relay.drain(enteId);
    await relay.stop();
    expect(sent.sort()).toEqual([first, second].sort());
    const known = async () => (await records.loginCandidates(subject)).map(({ enteId }) => enteId).sort();
    expect(await known()).toEqual([first, second].sort());
    await cluster.kill();
    expect(await known()).toEqual([first]);
    expect(await records.transaction(contextOf(first), (tx) => tx.count('person'))).toBe(2);
    await expect(records.transaction(contextOf(second), (tx) => tx.count('person'))).rejects.toMatchObject({
      reason: 'unavailable',
    });
    await cluster.start();
    expect(await records.transaction(contextOf(second), (tx) => tx.count('person'))).toBe(2);
  });

  test('are followed by a replica: it verifies and is backed up, shows nothing without a trace, and goes on where a server ends', async () => {
    const [, enteId = ''] = enti;
    const standby = await startCluster(testServerUrl(), { standbyOf: cluster.url });
    try {
      await asking(cluster.url, async (ask) => {
        await ask("alter system set synchronous_standby_names = '*'");
        await ask("alter system set synchronous_commit = 'remote_apply'");
        await ask('select pg_reload_conf()');
        await vi.waitFor(async () => {
          expect(await ask('select sync_state as state from pg_stat_replication')).toEqual([{ state: 'sync' }]);
        });
      });
      const person = personOf();
      unwrap((await records.transaction(contextOf(enteId), (tx) => tx.put(person, { expectedVersion: 0 }))) as never);
      const { hash, length } = await records.checkpoint(enteId);
      const replica = await openRecords({ url: standby.url });
      expect(await replica.verifyAudit(enteId, { contents: true })).toEqual({ hash, length, findings: [] });
      // What is seen leaves a trace, and there is nowhere to leave one.
      await expect(replica.transaction(contextOf(enteId), (tx) => tx.get(person.id))).rejects.toMatchObject({
        reason: 'unavailable',
        message: expect.stringContaining('standing by'),
      });
      const empty = await createTestDatabase(testServerUrl(), { empty: true });
      const drill = await drillBackup({ url: standby.url, into: empty.adminUrl }).finally(empty.drop);
      expect(drill.findings).toEqual([]);

      await cluster.kill();
      await asking(standby.url, (ask) => ask('select pg_promote()'));
      const context = contextOf(enteId);
      expect(await replica.transaction(context, (tx) => tx.get(person.id))).toMatchObject({ id: person.id });
      unwrap((await replica.transaction(context, (tx) => tx.put(personOf(), { expectedVersion: 0 }))) as never);
      expect(await replica.verifyAudit(enteId, { contents: true })).toMatchObject({ length: length + 2, findings: [] });
      await replica.close();
    } finally {
      await standby.stop();
    }
  });
});

/** SQL as superuser of a server. */
async function asking<T>(url: string, work: (ask: (sql: string) => Promise<unknown>) => Promise<T>): Promise<T> {
  const { pool } = connectPostgres(url, { connections: 1 });
  const client = await pool.connect();
  try {
    return await work(async (sql) => (await client.query(sql, [])).rows);
  } finally {
    client.release();
    await pool.end();
  }
}
