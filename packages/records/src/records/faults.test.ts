import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KitError } from '@cartella/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startCluster } from '../../test/cluster';
import { contextOf, newId, onPostgres, systemOf, testServerUrl } from '../../test/databases';
import { personOf } from '../../test/fixtures';
import { connectPostgres } from '../database/postgres';
import { openRecords, type Records } from '.';

const unavailable = (detail: string) =>
  expect.objectContaining({ name: 'KitError', reason: 'unavailable', message: `unavailable: ${detail}` });

onPostgres('a database in trouble', ({ url, ownerUrl, adminUrl }) => {
  const withRecords = async (options: object, work: (records: Records) => Promise<void>) => {
    const records = await openRecords({ url: url(), ownerUrl: ownerUrl(), ...options });
    await work(records).finally(() => records.close());
  };

  test('a statement that takes too long is stopped with a typed error, and the next one goes on', async () => {
    await withRecords({ statementTimeoutMs: 200 }, async (records) => {
      const context = contextOf(newId());
      const admin = connectPostgres(adminUrl(), { connections: 1 });
      const client = await admin.pool.connect();
      await client.query('begin; lock table cartella.record in access exclusive mode', []);
      await expect(records.transaction(context, (tx) => tx.find('person'))).rejects.toEqual(
        unavailable('statement timeout'),
      );
      await client.query('rollback', []);
      client.release();
      await admin.pool.end();
      expect(await records.transaction(context, (tx) => tx.find('person'))).toEqual({ records: [] });
    });
  });

  test('when every connection is taken, who waits too long is told so, and gets one later', async () => {
    await withRecords({ connections: 1, connectionTimeoutMs: 200 }, async (records) => {
      const context = contextOf(newId());
      let leave: () => void = () => undefined;
      const held = new Promise<void>((done) => {
        leave = done;
      });
      const long = records.transaction(context, () => held);
      await expect(records.transaction(context, (tx) => tx.find('person'))).rejects.toEqual(
        unavailable('connection lost'),
      );
      leave();
      await long;
      expect(await records.transaction(context, (tx) => tx.find('person'))).toEqual({ records: [] });
    });
  });

  test('when the server has no connection left, the error says so', async () => {
    const admin = connectPostgres(adminUrl(), { connections: 1 });
    const login = new URL(url()).username;
    const limit = async (count: number) => {
      const client = await admin.pool.connect();
      await client.query(`alter role ${login} connection limit ${count}`, []);
      client.release();
    };
    await withRecords({}, async (records) => {
      const context = contextOf(newId());
      await limit(1);
      const results = await Promise.allSettled(
        Array.from({ length: 4 }, () => records.transaction(context, (tx) => tx.find('person'))),
      );
      const refused = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason);
      expect(refused.length).toBeGreaterThan(0);
      for (const reason of refused) expect(reason).toEqual(unavailable('too many connections'));
      await limit(-1);
      expect(await records.transaction(context, (tx) => tx.find('person'))).toEqual({ records: [] });
    });
    await admin.pool.end();
  });

  test('an error of the database repeats no value of a row', async () => {
    await withRecords({}, async (records) => {
      const context = contextOf(newId());
      // A caller that goes around the checks of the types: the database refuses, and its detail would hold the row.
      const broken = { ...personOf({ familyName: 'Riservatissima' }), validFrom: 'Riservatissima' };
      const error: unknown = await records
        .transaction(context, (tx) => tx.put(broken, { expectedVersion: 0 }))
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(KitError);
      expect(`${(error as Error).message} ${(error as Error).stack} ${String((error as Error).cause)}`).not.toContain(
        'Riservatissima',
      );
      expect(await records.transaction(systemOf(context.enteId), (tx) => tx.get(broken.id))).toBeUndefined();
    });
  });
});

onPostgres('a full disk', () => {
  let cluster: Cluster;
  let records: Records;
  beforeAll(async () => {
    cluster = await startCluster(testServerUrl(), {
      diskMegabytes: 110,
      settings: { max_wal_size: '32MB', min_wal_size: '32MB', checkpoint_timeout: '30s' },
    });
    records = await openRecords({ url: cluster.url, connections: 2 });
  });
  afterAll(async () => {
    await records?.close().catch(() => undefined);
    await cluster?.stop();
  });

  test('refuses what does not fit with a typed error, keeps what did, and works again when there is room, without a restart', async () => {
    const context = contextOf(newId());
    const kept: string[] = [];
    const write = async () => {
      const people = Array.from({ length: 60 }, () => personOf({ alias: 'x'.repeat(150) }));
      await records.transaction(context, async (tx) => {
        for (const person of people) await tx.put(person, { expectedVersion: 0 });
      });
      kept.push(...people.map(({ id }) => id));
    };
    await write();
    const ballast = join(cluster.disk(), 'ballast');
    const fill = () => {
      for (;;) appendFileSync(ballast, Buffer.alloc(4096));
    };
    expect(fill).toThrow('ENOSPC');
    let full: unknown;
    for (let count = 0; count < 50 && full === undefined; count += 1) {
      full = await write().then(
        () => undefined,
        (error: unknown) => error,
      );
    }
    expect(full).toEqual(unavailable('disk full'));
    rmSync(ballast);
    await write();
    const there = await records.transaction(systemOf(context.enteId), async (tx) => {
      const found = await Promise.all(kept.map((id) => tx.get(id)));
      return { found: found.filter((record) => record !== undefined).length, all: await tx.count('person') };
    });
    expect(there).toEqual({ found: kept.length, all: kept.length });
    expect((await records.verifyAudit(context.enteId, { contents: true })).findings).toEqual([]);
  });
});
