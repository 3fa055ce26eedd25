import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as ask } from 'node:http';
import { fileURLToPath } from 'node:url';
import { unwrap } from '@cartella/core';
import { sizeOr } from './src/compare';
import { databaseMeter, firstContact, percentile, processMeter } from './src/load';
import type { BareWork } from './src/load/bare-process';
import { startServer } from './src/records/server';
import { base, createWorld, newId } from './src/records/world';

// What a request costs: the processor that who answers takes, and that PostgreSQL takes, each metered apart; who asks is another process and
// is not counted. Beside it the bare query through the same driver, and Node's own server that answers the same bytes: the floor of HTTP.
//
//   npm run bench api [requests]
const reads = sizeOr(1000);
const [many, warmUp] = [8, 300];
const database = await startServer();
const { records, bare, options } = database;
const { enteId, context, token } = await createWorld(records);
const agent = new Agent({ keepAlive: true, maxSockets: many });
const children: ChildProcess[] = [];

async function start(file: string, environment: Readonly<Record<string, unknown>>): Promise<[ChildProcess, string]> {
  const told = Object.entries(environment).map(([name, value]) => [name, JSON.stringify(value)]);
  const child = fork(fileURLToPath(new URL(`src/load/${file}`, import.meta.url)), {
    env: { ...process.env, ...Object.fromEntries(told) },
  });
  children.push(child);
  const [{ origin }] = (await once(child, 'message')) as [{ origin: string }];
  return [child, origin];
}

function send(
  address: string,
  method = 'GET',
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const content = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${enteId}.${token}`,
    ...(content !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
    ...more,
  };
  return new Promise((done, fail) => {
    const request = ask(address, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        (response.statusCode ?? 500) < 300
          ? done(Buffer.concat(chunks).toString())
          : fail(new Error(`${method} ${address}: ${response.statusCode}`)),
      );
    });
    request.on('error', fail).end(content);
  });
}

/** Meters one thing done often, eight at a time, after a warm-up. */
async function measure(
  name: string,
  answerer: ChildProcess,
  work: (reads: number) => Promise<readonly number[]>,
  share = 1,
) {
  const number = Math.ceil(reads * share);
  const meters = [processMeter(answerer.pid ?? 0), (await databaseMeter(bare)) ?? (() => Number.NaN)];
  await work(Math.min(warmUp, number));
  const [before, began] = [meters.map((meter) => meter()), performance.now()];
  const durations = [...(await work(number))].sort((one, other) => one - other);
  const elapsed = performance.now() - began;
  const [own = 0, postgres = 0] = meters.map((meter, index) => (meter() - (before[index] ?? 0)) / number);
  const cells = [
    (own + postgres).toFixed(2),
    own.toFixed(2),
    postgres.toFixed(2),
    durations.length === 0 ? '' : percentile(durations, 0.5).toFixed(1),
  ];
  const rate = Math.round(number / (elapsed / 1000));
  console.log(`${name.padEnd(44)}${[...cells, rate].map((cell) => String(cell).padStart(12)).join('')}`);
}

/** So many requests, eight at a time, each timed. */
const requests = (one: () => Promise<unknown>) => async (number: number) => {
  const durations: number[] = [];
  let left = number;
  const asker = async () => {
    for (; left > 0; ) {
      left -= 1;
      const started = performance.now();
      await one();
      durations.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: many }, asker));
  return durations;
};

try {
  const [server, origin] = await start('server-process.ts', { LOAD_RECORDS: options });
  const api = `${origin}/api/v1`;
  const [persons, cases]: [string[], string[]] = [[], []];
  const data = { identity: 'declared', familyName: 'Prova', givenName: 'Alba', dateOfBirth: '1984-02-29' } as const;
  for (let count = 0; count < 1000; count += 1) {
    const id = newId();
    const record = { ...base, id, kind: 'person', schema: 'person/1.0.0', data } as const;
    unwrap(await records.transaction(context, (tx) => tx.put(record, { expectedVersion: 0 })));
    persons.push(id);
  }
  const pick = (ids: readonly string[]) => ids[Math.floor(Math.random() * ids.length)] ?? '';
  const open = async () =>
    JSON.parse(await send(`${api}/cases`, 'POST', firstContact(pick(persons)))) as { caseId: string };
  for (let count = 0; count < 100; count += 1) cases.push((await open()).caseId);
  await bare.query('vacuum analyze');
  const bytes = await send(`${api}/cases/${cases[0]}`);
  const [plain, plainOrigin] = await start('bare-process.ts', { LOAD_BARE: { url: database.bareUrl, enteId, bytes } });
  const bareReads = (what: BareWork['what'], ids: readonly string[]) => async (number: number) => {
    plain.send({ what, ids, reads: number, many } satisfies BareWork);
    await once(plain, 'message');
    // Timed as a whole: it is not asked one by one.
    return [];
  };
  const correct = async () => {
    const address = `${api}/records/person/${pick(persons)}`;
    const { version } = JSON.parse(await send(address)) as { version: number };
    // Another one may correct the same person meanwhile.
    await send(address, 'PUT', { data, reason: 'Verifica' }, { 'if-match': `"${version}"` }).catch(() => undefined);
  };

  const columns = ['processor', 'of answerer', 'PostgreSQL', 'p50', 'a second'];
  console.log(
    `\n${'milliseconds a request, eight at a time'.padEnd(44)}${columns.map((name) => name.padStart(12)).join('')}`,
  );
  await measure('bare query of a record, same driver', plain, bareReads('record', persons));
  await measure('bare query of a case, same driver', plain, bareReads('case', cases));
  await measure(
    'node:http, the same bytes',
    plain,
    requests(() => send(plainOrigin)),
    3,
  );
  await measure(
    'node:http, bare query of a case',
    plain,
    requests(() => send(`${plainOrigin}/case/${pick(cases)}`)),
  );
  await measure(
    'GET /session',
    server,
    requests(() => send(`${api}/session`)),
  );
  await measure(
    'GET /records/person/{id}',
    server,
    requests(() => send(`${api}/records/person/${pick(persons)}`)),
  );
  await measure(
    'GET /cases/{id}',
    server,
    requests(() => send(`${api}/cases/${pick(cases)}`)),
  );
  await measure(
    'GET /cases, a page',
    server,
    requests(() => send(`${api}/cases`)),
    0.25,
  );
  await measure(
    'GET /work',
    server,
    requests(() => send(`${api}/work?for=operator`)),
    0.25,
  );
  await measure(
    'POST /persons/queries',
    server,
    requests(() => send(`${api}/persons/queries`, 'POST', { text: 'pro' })),
    0.25,
  );
  await measure('GET and PUT /records/person/{id}', server, requests(correct), 0.25);
  await measure('POST /cases', server, requests(open), 0.25);
} finally {
  agent.destroy();
  for (const child of children) {
    child.disconnect();
    await once(child, 'exit');
  }
  await database.stop();
}
