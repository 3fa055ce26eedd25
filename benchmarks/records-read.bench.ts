import { unwrap } from '@cartella/core';
import { compare } from './src/compare';
import { startServer } from './src/records/server';
import { base, createWorld, newId, person } from './src/records/world';

const reads = 300;
const server = await startServer();
try {
  const { records, bare } = server;
  const { enteId, context, token } = await createWorld(records);
  const ids: string[] = [];
  for (let count = 0; count < 2000; count += 1) {
    const [id, fileId] = [newId(), newId()];
    await records.transaction(context, async (tx) => {
      const isNew = { expectedVersion: 0 };
      unwrap(await tx.put({ ...base, id, kind: 'person', schema: 'person/1.0.0', data: person }, isNew));
      unwrap(
        await tx.put(
          {
            ...base,
            id: fileId,
            kind: 'cartella-sociale',
            schema: 'cartella-sociale/1.0.0',
            sensitivity: 'special',
            data: { personId: id, openedOn: '2026-11-02' },
          },
          isNew,
        ),
      );
    });
    ids.push(fileId);
  }
  await bare.query('vacuum analyze');
  const chosen = () => Array.from({ length: reads }, () => ids[Math.floor(Math.random() * ids.length)] ?? '');
  const one = await bare.connect();
  const text = `select v.body from cartella.record r join cartella.record_version v
    on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version where r.ente_id = $1 and r.id = $2`;
  const now = () => new Date().toISOString();
  for (const [name, many] of [
    ['one after the other', 1],
    ['eight at a time', 8],
  ] as const) {
    const each = async (work: (id: string) => Promise<unknown>) => {
      const left = chosen();
      await Promise.all(
        Array.from({ length: many }, async () => {
          for (let id = left.pop(); id !== undefined; id = left.pop())
            if ((await work(id)) === undefined) throw new Error('nothing was read');
        }),
      );
    };
    await compare(
      {
        title: `A file read on PostgreSQL, ${name}: the bare query, and with policy, masking and audit`,
        size: reads,
        unit: 'reads',
        runs: 7,
      },
      {
        'bare query by primary key': () =>
          each(
            async (id) => (await (many === 1 ? one : bare).query({ name: 'read', text, values: [enteId, id] })).rows[0],
          ),
        'tx.get': () => each((id) => records.transaction({ ...context, now: now() }, (tx) => tx.get(id))),
        'sessionTransaction, tx.get': () =>
          each((id) =>
            records.sessionTransaction({ enteId, token, purpose: 'care-project', now: now() }, (tx) => tx.get(id)),
          ),
        'tx.asOf': () =>
          each((id) => records.transaction({ ...context, now: now() }, (tx) => tx.asOf(id, { validOn: '2026-11-20' }))),
        'tx.readCase': () => each((id) => records.transaction({ ...context, now: now() }, (tx) => tx.readCase(id))),
      },
    );
  }
  one.release();
} finally {
  await server.stop();
}
