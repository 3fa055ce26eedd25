import { unwrap } from '@cartella/core';
import { compare } from './src/compare';
import { eachOf } from './src/records/each';
import { startServer } from './src/records/server';
import { base, createWorld, newId, person } from './src/records/world';

// A case is a file, with what was written in it: a page of diary and a handful of interventions, a kilobyte each.
// As many files as a database needs to look a row up by its key: of fewer it reads them all.
const [reads, cases, entries] = [300, 500, 11];
const note = 'Colloquio di prova, in cui non è stato detto nulla. '.repeat(16);

const server = await startServer();
try {
  const { records, bare } = server;
  const { enteId, context, token } = await createWorld(records);
  const files: string[] = [];
  for (let count = 0; count < cases; count += 1) {
    const [personId, fileId] = [newId(), newId()];
    await records.transaction(context, async (tx) => {
      const put = async (id: string, kind: string, data: unknown, sensitivity: 'common' | 'special' = 'special') =>
        unwrap(
          (await tx.put({ ...base, id, kind, schema: `${kind}/1.0.0`, sensitivity, data } as never, {
            expectedVersion: 0,
          })) as never,
        );
      await put(personId, 'person', person, 'common');
      await put(fileId, 'cartella-sociale', { personId, openedOn: '2026-11-02' });
      for (let entry = 0; entry < entries; entry += 1) await put(newId(), 'diary-entry', { cartellaId: fileId, note });
    });
    files.push(fileId);
  }
  await bare.query('vacuum analyze');
  const text = (where: string) => `select v.body from cartella.record r join cartella.record_version v
    on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version where r.ente_id = $1 and ${where}`;
  const one = { name: 'one', text: text('r.id = $2') };
  const whole = { name: 'whole', text: text('r.case_id = $2 order by r.recorded_at, r.id') };
  const now = () => ({ ...context, now: new Date().toISOString() });
  const session = () => ({ enteId, token, purpose: 'care-project', now: new Date().toISOString() });
  const each = (many: number, work: (id: string) => Promise<unknown>) =>
    eachOf(
      Array.from({ length: reads }, () => files[Math.floor(Math.random() * files.length)] ?? ''),
      many,
      async (id) => {
        const answer = await work(id);
        if (answer === undefined || (Array.isArray(answer) && answer.length !== entries + 1))
          throw new Error('not all was read');
      },
    );
  for (const [name, many] of [
    ['one after the other', 1],
    ['eight at a time', 8],
  ] as const) {
    await compare(
      {
        title: `A case of ${entries + 1} records read on PostgreSQL, ${name}: the bare query, and with row-level security, policy, masking and audit`,
        size: reads,
        unit: 'reads',
        runs: 7,
      },
      {
        'bare query': () => each(many, async (id) => (await bare.query({ ...whole, values: [enteId, id] })).rows),
        'tx.readCase': () => each(many, (id) => records.transaction(now(), (tx) => tx.readCase(id))),
        'sessionTransaction, tx.readCase': () =>
          each(many, (id) => records.sessionTransaction(session(), (tx) => tx.readCase(id)) as Promise<unknown>),
      },
    );
    await compare(
      {
        title: `A file read on PostgreSQL, ${name}: the bare query by primary key, and with row-level security, policy, masking and audit`,
        size: reads,
        unit: 'reads',
        runs: 7,
      },
      {
        'bare query': () => each(many, async (id) => (await bare.query({ ...one, values: [enteId, id] })).rows[0]),
        'tx.get': () => each(many, (id) => records.transaction(now(), (tx) => tx.get(id))),
        'sessionTransaction, tx.get': () =>
          each(many, (id) => records.sessionTransaction(session(), (tx) => tx.get(id))),
        'tx.asOf': () => each(many, (id) => records.transaction(now(), (tx) => tx.asOf(id, { validOn: '2026-11-20' }))),
      },
    );
  }
} finally {
  await server.stop();
}
