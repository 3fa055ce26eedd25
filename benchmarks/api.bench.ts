import { Agent, createServer, get as request, type Server } from 'node:http';
import { unwrap } from '@cartella/core';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { compare } from './src/compare';
import { firstContact, serveCartella } from './src/load';
import { startServer } from './src/records/server';
import { base, createWorld, newId } from './src/records/world';

const reads = 300;
const database = await startServer();
const { records, bare } = database;
const server = await serveCartella(records);
const text = `select v.body from cartella.record r join cartella.record_version v
  on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version where r.ente_id = $1 and r.id = $2`;
const { enteId, context, token } = await createWorld(records);
const query = async (id: string) => (await bare.query({ name: 'read', text, values: [enteId, id] })).rows[0] as unknown;

// The bare query behind HTTP, with nothing else: what the service adds is the difference between this and the API.
const plain = createServer((request, response) => {
  query(request.url?.slice(1) ?? '').then((row) => response.end(JSON.stringify(row)));
});
// The same behind the framework, without a single middleware: what HTTP and the framework take of themselves.
const empty = new Hono().get('/:id', async (c) => c.json((await query(c.req.param('id'))) as object));
const framed = createServer(getRequestListener(empty.fetch));
const listening = async (listener: Server) => {
  await new Promise<void>((done) => listener.listen(0, done));
  const address = listener.address();
  return `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
};
const [plainOrigin, framedOrigin] = [await listening(plain), await listening(framed)];
const agent = new Agent({ keepAlive: true });

try {
  const ids: string[] = [];
  const data = { identity: 'declared', familyName: 'Prova', givenName: 'Alba', dateOfBirth: '1984-02-29' } as const;
  for (let count = 0; count < 2000; count += 1) {
    const id = newId();
    const record = { ...base, id, kind: 'person', schema: 'person/1.0.0', data } as const;
    unwrap(await records.transaction(context, (tx) => tx.put(record, { expectedVersion: 0 })));
    ids.push(id);
  }
  const headers = { authorization: `Bearer ${enteId}.${token}` };
  const opened = await fetch(`${server.origin}/api/v1/cases`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(firstContact(ids[0])),
  });
  const { caseId } = (await opened.json()) as { caseId: string };
  await bare.query('vacuum analyze');
  // Who asks is in the same process: the lightest client there is.
  const get = (url: string) =>
    new Promise<true>((done, fail) => {
      request(url, { agent, headers }, (response) => {
        response.resume().on('end', () => (response.statusCode === 200 ? done(true) : fail(new Error(url))));
      }).on('error', fail);
    });
  const wholeCase = `select array(select e.event from cartella.case_event e where e.ente_id = $1 and e.case_id = $2 order by e.sequence),
    array(select v.body from cartella.record r join cartella.record_version v
      on v.ente_id = r.ente_id and v.record_id = r.id and v.version = r.version where r.ente_id = $1 and r.case_id = $2)`;
  for (const [name, many] of [
    ['one after the other', 1],
    ['eight at a time', 8],
  ] as const) {
    const each = async (work: (id: string) => Promise<unknown>) => {
      const left = Array.from({ length: reads }, () => ids[Math.floor(Math.random() * ids.length)] ?? '');
      await Promise.all(
        Array.from({ length: many }, async () => {
          for (let id = left.pop(); id !== undefined; id = left.pop())
            if ((await work(id)) === undefined) throw new Error('nothing was read');
        }),
      );
    };
    await compare(
      { title: `A record read on PostgreSQL, ${name}`, size: reads, unit: 'reads' },
      {
        'bare query through the same driver': () => each(query),
        'the same with session, policy, masking and audit': () =>
          each((id) =>
            records.sessionTransaction(
              { enteId, token, purpose: 'care-project', now: new Date().toISOString() },
              (tx) => tx.get(id),
            ),
          ),
        'bare query behind HTTP': () => each((id) => get(`${plainOrigin}/${id}`)),
        'bare query behind HTTP and an empty Hono': () => each((id) => get(`${framedOrigin}/${id}`)),
        'GET /api/v1/records/person/{id}': () => each((id) => get(`${server.origin}/api/v1/records/person/${id}`)),
        'bare query of a whole case': () =>
          each(async () => (await bare.query({ name: 'case', text: wholeCase, values: [enteId, caseId] })).rows[0]),
        'GET /api/v1/cases/{id}, a whole case': () => each(() => get(`${server.origin}/api/v1/cases/${caseId}`)),
      },
    );
  }
} finally {
  agent.destroy();
  for (const listener of [plain, framed]) listener.close();
  await server.close();
  await database.stop();
}
