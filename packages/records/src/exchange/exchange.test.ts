import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { contextOf, newId, onBothDatabases, systemOf } from '../../test/databases';
import { personOf } from '../../test/fixtures';
import type { Deliver } from './jobs';

onBothDatabases('the exchange', ({ records, asSuperuser }) => {
  const enqueue = (enteId: string, messageId = newId() as string, body: object = { id: messageId }) =>
    records().transaction(systemOf(enteId), (tx) => tx.enqueue({ messageId, recipient: 'altro', type: 'prova', body }));

  test('a message leaves if, and only if, the transaction that wrote it is kept', async () => {
    const context = contextOf(newId());
    await records().transaction(context, async (tx) => {
      await tx.enqueue({ messageId: newId(), recipient: 'altro', type: 'prova', body: {} });
      return { ok: false, issues: [] };
    });
    expect(await records().transaction(systemOf(context.enteId), (tx) => tx.claimMessages())).toEqual([]);
  });

  test('the same identifier with the same contents is the same message, with other contents it is refused', async () => {
    const [enteId, messageId] = [newId(), newId()];
    expect(await enqueue(enteId, messageId, { a: 1 })).toEqual({ ok: true, value: true });
    expect(await enqueue(enteId, messageId, { a: 1 })).toEqual({ ok: true, value: true });
    expect(await enqueue(enteId, messageId, { a: 2 })).toMatchObject({
      ok: false,
      issues: [{ code: 'message.payload-differs' }],
    });
    const receive = (body: object) =>
      records().transaction(systemOf(enteId), (tx) => tx.receive({ sender: 'altro', messageId, type: 'prova', body }));
    expect(await receive({ b: 1 })).toEqual({ ok: true, value: 'new' });
    expect(await receive({ b: 1 })).toEqual({ ok: true, value: 'repeated' });
    expect(await receive({ b: 2 })).toMatchObject({ ok: false, issues: [{ code: 'message.payload-differs' }] });
  });

  test('two takers never have the same message, and what a dead one took is due again after its lease', async () => {
    const enteId = newId();
    for (let count = 0; count < 6; count += 1) await enqueue(enteId);
    const at = (seconds: number) => ({
      ...systemOf(enteId),
      now: new Date(Date.now() + 1000 + seconds * 1000).toISOString(),
    });
    const claim = (seconds: number) => records().transaction(at(seconds), (tx) => tx.claimMessages(4, 60));
    const [one, two] = await Promise.all([claim(0), claim(0)]);
    expect(new Set([...one, ...two].map(({ messageId }) => messageId)).size).toBe(6);
    expect(one.length + two.length).toBe(6);
    expect(await claim(30)).toEqual([]);
    expect((await claim(90)).map(({ attempts }) => attempts)).toEqual([2, 2, 2, 2]);
  });

  test('over a bad line, with answers lost and messages repeated, each message has one effect', async () => {
    const [sender, recipient] = [newId(), newId()];
    const people = Array.from({ length: 12 }, () => personOf());
    for (const person of people) await enqueue(sender, person.id, person);
    let calls = 0;
    const deliver: Deliver = async (_, { messageId, type, body }) => {
      calls += 1;
      if (calls % 3 === 0) throw new Error('no answer: the message was lost');
      const result = await records().transaction(systemOf(recipient), async (tx) => {
        const received = await tx.receive({ sender, messageId, type, body });
        if (!received.ok || received.value === 'repeated') return received;
        return tx.put(body as (typeof people)[number], { expectedVersion: 0 });
      });
      if (calls % 4 === 0) throw new Error('no answer: the receipt was lost');
      return { state: result.ok ? 'accepted' : 'refused' };
    };
    let clock = Date.now() + 1000;
    const relay = await records().startRelay({ deliver, everySeconds: 3600, now: () => new Date(clock) });
    try {
      for (let round = 0; round < 12; round += 1) {
        await relay.drain(sender);
        clock += 6 * 3_600_000;
      }
    } finally {
      await relay.stop();
    }
    const states = await asSuperuser<{ state: string; count: number }>(
      `select state, count(*)::integer as count from cartella.outbox where ente_id = '${sender}' group by state`,
    );
    expect(states).toEqual([{ state: 'accepted', count: people.length }]);
    expect(calls).toBeGreaterThan(people.length);
    const arrived = await records().transaction(systemOf(recipient), (tx) => tx.find('person', {}, { size: 200 }));
    expect(arrived.records.map(({ id, version }) => [id, version]).sort()).toEqual(
      people.map(({ id }) => [id, 1]).sort(),
    );
  });

  test('a message that never arrives expires after its attempts', async () => {
    const enteId = newId();
    await enqueue(enteId);
    let clock = Date.now() + 1000;
    const relay = await records().startRelay({
      deliver: () => Promise.reject(new Error('nobody there')),
      everySeconds: 3600,
      mostAttempts: 3,
      now: () => new Date(clock),
    });
    for (let round = 0; round < 4; round += 1) {
      await relay.drain(enteId);
      clock += 6 * 3_600_000;
    }
    await relay.stop();
    const [row] = await asSuperuser<object>(`select state, attempts from cartella.outbox where ente_id = '${enteId}'`);
    expect(row).toEqual({ state: 'expired', attempts: 3 });
  });

  test('the workers are woken, and their jobs say nothing but the ente', async () => {
    const enteId = newId();
    const delivered: string[] = [];
    const relay = await records().startRelay({
      everySeconds: 3600,
      now: () => new Date(Date.now() + 1000),
      deliver: async (ente, { messageId }) => {
        if (ente === enteId) delivered.push(messageId);
        return { state: 'delivered' };
      },
    });
    const messageId = newId();
    await enqueue(enteId, messageId);
    await relay.wake(enteId);
    for (let wait = 0; delivered.length === 0 && wait < 200; wait += 1) await sleep(50);
    await relay.stop();
    expect(delivered).toEqual([messageId]);
    const jobs = await asSuperuser<{ data: object }>(
      `select data from cartella_jobs.job where name = 'cartella-outbox'`,
    );
    for (const { data } of jobs) expect(Object.keys(data)).toEqual(['enteId']);
  });
});
