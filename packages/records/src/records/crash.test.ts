import { setTimeout as sleep } from 'node:timers/promises';
import { KitError } from '@cartella/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startCluster } from '../../test/cluster';
import { contextOf, newId, onPostgres, scale, testServerUrl } from '../../test/databases';
import { personOf } from '../../test/fixtures';
import { openRecords, type Records } from '.';

// 50 in CI; 200 with CARTELLA_PROOF_SCALE=20.
const kills = process.env['CI'] === undefined ? 10 * scale : 50 * scale;
const writers = 4;

onPostgres('a server killed while it writes', () => {
  let cluster: Cluster;
  let records: Records;
  beforeAll(async () => {
    cluster = await startCluster(testServerUrl());
    records = await openRecords({ url: cluster.url, connections: 6, connectionTimeoutMs: 2000 });
  });
  afterAll(async () => {
    await records?.close().catch(() => undefined);
    await cluster?.stop();
  });

  test(
    `loses nothing acknowledged, leaves nothing half done and doubles nothing, ${kills} times`,
    async () => {
      const context = contextOf(newId());
      const acknowledged = new Map<string, string>();
      const errors = new Set<string>();
      let over = false;

      /** One intention: a person and a message about them, under a key that survives every repetition. */
      const write = async (key: string, person: ReturnType<typeof personOf>, messageId: string) =>
        records.transaction(context, (tx) =>
          tx.idempotent(key, key, async () => {
            const put = await tx.put(person, { expectedVersion: 0 });
            if (!put.ok) return put;
            const sent = await tx.enqueue({
              messageId,
              recipient: 'altro-ente',
              type: 'prova',
              body: { personId: person.id },
            });
            return sent.ok ? { ok: true as const, id: person.id } : sent;
          }),
        );
      const writer = async () => {
        while (!over) {
          const [key, messageId, person] = [newId(), newId(), personOf()];
          for (;;) {
            try {
              const answer = await write(key, person, messageId);
              if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
              acknowledged.set(messageId, person.id);
              break;
            } catch (error) {
              if (!(error instanceof KitError)) throw error;
              errors.add(error.reason);
              await sleep(20);
            }
          }
        }
      };
      const running = Promise.all(Array.from({ length: writers }, writer));
      running.catch(() => undefined);
      try {
        for (let count = 0; count < kills; count += 1) {
          await sleep(50 + Math.random() * 150);
          await cluster.kill();
          await cluster.start();
        }
      } finally {
        over = true;
      }
      await running;

      const { persons, messages } = await counted(cluster.url, context.enteId);
      expect([...errors]).toEqual(['unavailable']);
      expect(acknowledged.size).toBeGreaterThan(kills);
      // Each writer goes on until its last intention is acknowledged: so what is there is exactly what was acknowledged.
      expect(new Map(messages.map(({ message_id, person }) => [message_id, person]))).toEqual(acknowledged);
      expect(messages).toHaveLength(acknowledged.size);
      expect(persons.map(({ record_id }) => record_id).sort()).toEqual([...acknowledged.values()].sort());
      expect((await records.verifyAudit(context.enteId, { contents: true })).findings).toEqual([]);
    },
    60_000 + kills * 3000,
  );
});

async function counted(url: string, enteId: string) {
  const { connectPostgres } = await import('../database/postgres');
  const admin = connectPostgres(url, { connections: 1 });
  const client = await admin.pool.connect();
  const persons = await client.query<{ record_id: string }>(
    'select record_id from cartella.record_version where ente_id = $1',
    [enteId],
  );
  const messages = await client.query<{ message_id: string; person: string }>(
    `select message_id, body ->> 'personId' as person from cartella.outbox where ente_id = $1`,
    [enteId],
  );
  client.release();
  await admin.pool.end();
  return { persons: persons.rows, messages: messages.rows };
}
