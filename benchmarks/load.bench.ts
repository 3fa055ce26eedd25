import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unwrap } from '@cartella/core';
import { deeds, fill, firstContact, type Seat, work } from './src/load';
import { startServer } from './src/records/server';
import { base, newId } from './src/records/world';

// npm run bench load -- --persons 1000000 --enti 50 --operators 900 --seconds 1800
// With BENCH_DATABASE_URL what was filled stays, and the next run of the same size begins at once.
const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '20000' },
    enti: { type: 'string', default: '5' },
    operators: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '20' },
    think: { type: 'string', default: '10' },
  },
});
const [persons, enti, operators, seconds, think] = [
  values.persons,
  values.enti,
  values.operators,
  values.seconds,
  values.think,
].map(Number) as [number, number, number, number, number];

const database = await startServer();
const { records, bare, options } = database;
const server = fork(fileURLToPath(new URL('src/load/server-process.ts', import.meta.url)), {
  env: { ...process.env, LOAD_RECORDS: JSON.stringify({ ...options, connections: 10 }) },
  execArgv: [...process.execArgv, '--expose-gc'],
});
try {
  const [{ origin }] = (await once(server, 'message')) as [{ origin: string }];
  const memory = async () => {
    server.send('memory');
    return ((await once(server, 'message')) as [{ memory: number; heap: number; processor: NodeJS.CpuUsage }])[0];
  };
  const known = await operatorsThere();
  const seats = known.length > 0 ? await signIn(known) : await employ();
  const [first] = seats;
  if (first === undefined) throw new Error('nobody is at work');
  const started = performance.now();
  if (known.length === 0) await fillFrom(origin, first, seats);
  for (const seat of seats) await acquaint(seat);
  const filled = Math.round((performance.now() - started) / 1000);
  console.log(
    `\n${persons.toLocaleString('en')} persons, ${enti} enti, ${known.length > 0 ? 'filled before' : `filled in ${filled} s`}; ${operators} operators, one thing each ${think} s`,
  );

  await work(origin, seats, deeds, { until: Date.now() + Math.min(seconds, 10) * 250, thinkMs: think * 1000 });
  const before = await memory();
  const began = Date.now();
  // What lives after a collection, twenty times along the way: a leak is a line that climbs.
  const samples: { readonly at: number; readonly heap: number }[] = [];
  const sampler = setInterval(
    async () => samples.push({ at: (Date.now() - began) / 3_600_000, heap: (await memory()).heap / 1e6 }),
    (seconds * 1000) / 20,
  );
  const { durations, errors } = await work(origin, seats, deeds, {
    until: began + seconds * 1000,
    thinkMs: think * 1000,
  });
  clearInterval(sampler);
  const elapsed = (Date.now() - began) / 1000;
  const after = await memory();
  const processor =
    (after.processor.user + after.processor.system - before.processor.user - before.processor.system) / 1e6;
  for (const sort of ['read', 'write'] as const) {
    const sorted = durations[sort].sort((one, other) => one - other);
    const at = (share: number) =>
      `${(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN).toFixed(1)} ms`;
    console.log(
      `${sort.padEnd(5)}  ${String(sorted.length).padStart(7)} requests   p50 ${at(0.5)}   p95 ${at(0.95)}   p99 ${at(0.99)}   worst ${at(1)}`,
    );
  }
  const requests = durations.read.length + durations.write.length;
  console.log(
    `${(requests / elapsed).toFixed(1)} requests/s for ${Math.round(elapsed)} s; ${((processor * 1000) / requests).toFixed(2)} ms of processor each`,
  );
  console.log(
    `memory of the server ${Math.round(before.memory / 1e6)} → ${Math.round(after.memory / 1e6)} MB; what lives ${Math.round(before.heap / 1e6)} → ${Math.round(after.heap / 1e6)} MB, ${slopeOf(samples).toFixed(1)} MB an hour over the second half`,
  );
  const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
  console.log(`errors ${failed}${failed === 0 ? '' : ` ${JSON.stringify(Object.fromEntries(errors))}`}`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  server.send('stop');
  await once(server, 'exit');
  await database.stop();
}

/** Operators that an earlier run left. */
async function operatorsThere(): Promise<{ ente: string; operator: string }[]> {
  const query =
    "select ente_id as ente, id as operator from cartella.record where kind = 'operator' order by random() limit $1";
  return (await bare.query(query, [operators])).rows;
}

/** Gives a session to each. */
async function signIn(known: Awaited<ReturnType<typeof operatorsThere>>): Promise<Seat[]> {
  const [now, end] = [Date.now(), Date.now() + 86_400_000].map((at) => new Date(at).toISOString()) as [string, string];
  const seats: Seat[] = [];
  for (const { ente, operator } of known) {
    const token = randomBytes(32).toString('base64url');
    const context = { enteId: ente, operatorId: operator, roles: [], purpose: 'accountability', now };
    await records.transaction(context, (tx) => tx.openSession(token, {}, end));
    seats.push({ reference: `${ente}.${token}`, persons: [], cases: [] });
  }
  return seats;
}

/** Fills the enti with persons, and with copies of a case that the first operator opens through the API. */
async function fillFrom(origin: string, { reference }: Seat, seats: readonly Seat[]): Promise<void> {
  const enteId = reference.slice(0, 36);
  const opened = await fetch(`${origin}/api/v1/cases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${reference}`, 'content-type': 'application/json' },
    body: JSON.stringify(firstContact()),
  });
  const { caseId } = (await opened.json()) as { caseId: string };
  const query = "select target_id from cartella.record_link where record_id = $1 and target_kind = 'person'";
  const [row] = (await bare.query(query, [caseId])).rows as { target_id: string }[];
  await fill(bare, {
    persons,
    enteIds: [...new Set(seats.map((seat) => seat.reference.slice(0, 36)))],
    template: { enteId, caseId, personId: row?.target_id ?? '' },
    casesEvery: 10,
  });
}

/** How fast what lives grows, by least squares over the second half, when caches are full. */
function slopeOf(all: readonly { readonly at: number; readonly heap: number }[]): number {
  const samples = all.slice(Math.floor(all.length / 2));
  const mean = (of: (sample: { at: number; heap: number }) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [at, heap] = [mean((sample) => sample.at), mean((sample) => sample.heap)];
  return mean((s) => (s.at - at) * (s.heap - heap)) / mean((s) => (s.at - at) ** 2);
}

/** Makes the enti with their operators, each with a session. */
async function employ(): Promise<Seat[]> {
  const seats: Seat[] = [];
  const now = new Date().toISOString();
  const end = new Date(Date.now() + 86_400_000).toISOString();
  const isNew = { expectedVersion: 0 };
  for (let ente = 0; ente < enti; ente += 1) {
    const [enteId, unitId] = [newId(), newId()];
    await records.transaction({ enteId, roles: [], purpose: 'organisation', now }, async (tx) => {
      const data = { name: `Ente ${ente}`, kind: 'comune' } as const;
      unwrap(await tx.put({ ...base, id: enteId, kind: 'organisation', schema: 'organisation/1.0.0', data }, isNew));
      const unit = { name: 'Servizio', kind: 'servizio-sociale', organisationId: enteId } as const;
      unwrap(await tx.put({ ...base, id: unitId, kind: 'unit', schema: 'unit/1.0.0', data: unit }, isNew));
    });
    const many = Math.floor(operators / enti) + (ente < operators % enti ? 1 : 0);
    for (let number = 0; number < many; number += 1) {
      const [operatorId, token] = [newId(), randomBytes(32).toString('base64url')];
      const assignments = [{ unitId, role: 'assistente-sociale', validFrom: '2026-01-01' }];
      const data = { subject: operatorId, givenName: 'Ada', familyName: 'Collaudo', assignments };
      await records.transaction({ enteId, roles: [], purpose: 'organisation', now }, async (tx) =>
        unwrap(await tx.put({ ...base, id: operatorId, kind: 'operator', schema: 'operator/1.0.0', data }, isNew)),
      );
      const context = { enteId, operatorId, unitId, roles: ['assistente-sociale'], purpose: 'care-project', now };
      await records.transaction(context, (tx) => tx.openSession(token, {}, end));
      seats.push({ reference: `${enteId}.${token}`, persons: [], cases: [] });
    }
  }
  return seats;
}

/** Gives an operator persons and cases to begin from. */
async function acquaint({ reference, persons: known, cases }: Seat): Promise<void> {
  const idsOf = async (kind: string) => {
    const query =
      'select id from cartella.record where ente_id = $1 and kind = $2 offset floor(random() * 50) limit 40';
    return ((await bare.query(query, [reference.slice(0, 36), kind])).rows as { id: string }[]).map(({ id }) => id);
  };
  known.push(...(await idsOf('person')));
  cases.push(...(await idsOf('accesso')));
}
