import { unwrap } from '@cartella/core';
import { compare } from './src/compare';
import { eachOf } from './src/records/each';
import { startServer } from './src/records/server';
import { base, createWorld, newId, person } from './src/records/world';

const writes = 200;
const server = await startServer();
try {
  const { records, bare } = server;
  const { enteId, context } = await createWorld(records);
  await bare.query(
    'create table person (ente_id uuid not null, id uuid not null, body jsonb not null, primary key (ente_id, id))',
  );
  const insert = { name: 'insert', text: 'insert into person values ($1, $2, $3)' };
  const record = () => ({ ...base, id: newId(), kind: 'person', schema: 'person/1.0.0', data: person }) as const;
  const now = () => new Date().toISOString();
  for (const [name, many] of [
    ['one after the other', 1],
    ['eight at a time, one ente', 8],
  ] as const) {
    const each = (work: () => Promise<unknown>) => eachOf(Array.from({ length: writes }), many, work);
    await compare(
      {
        title: `A person written on PostgreSQL, ${name}: the bare insert, and with versions, policy, search, audit and outbox`,
        size: writes,
        unit: 'writes',
      },
      {
        'bare insert': () => each(() => bare.query({ ...insert, values: [enteId, newId(), JSON.stringify(person)] })),
        'tx.put': () =>
          each(() =>
            records.transaction({ ...context, now: now() }, async (tx) =>
              unwrap(await tx.put(record(), { expectedVersion: 0 })),
            ),
          ),
        'tx.put, tx.enqueue': () =>
          each(() =>
            records.transaction({ ...context, now: now() }, async (tx) => {
              const { id } = unwrap(await tx.put(record(), { expectedVersion: 0 }));
              return unwrap(
                await tx.enqueue({ messageId: newId(), recipient: 'altro', type: 'prova', body: { personId: id } }),
              );
            }),
          ),
      },
    );
  }
} finally {
  await server.stop();
}
