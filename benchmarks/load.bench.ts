import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unwrap } from '@cartella/core';
import { deeds, fill, firstContact, type Seat, work } from './src/load';
import { startServer } from './src/records/server';
import { base, newId } from './src/records/world';

// tsx benchmarks/load.bench.ts --persons 1000000 --enti 50 --operators 900 --seconds 1800
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
});
try {
  const [{ origin }] = (await once(server, 'message')) as [{ origin: string }];
  const memory = async () => {
    server.send('memory');
    return ((await once(server, 'message')) as [{ memory: number; processor: NodeJS.CpuUsage }])[0];
  };
  const seats = await employ();
  const [first] = seats;
  if (first === undefined) throw new Error('nobody is at work');
  const opened = await fetch(`${origin}/api/v1/cases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${first.reference}`, 'content-type': 'application/json' },
    body: JSON.stringify(firstContact()),
  });
  const { caseId } = (await opened.json()) as { caseId: string };
  const enteId = first.reference.slice(0, 36);
  const [row] = (
    await bare.query("select target_id from cartella.record_link where record_id = $1 and target_kind = 'person'", [
      caseId,
    ])
  ).rows as { target_id: string }[];
  const started = performance.now();
  await fill(bare, {
    persons,
    enteIds: [...new Set(seats.map(({ reference }) => reference.slice(0, 36)))],
    template: { enteId, caseId, personId: row?.target_id ?? '' },
    casesEvery: 10,
  });
  for (const seat of seats) await acquaint(seat);
  const filled = Math.round((performance.now() - started) / 1000);
  console.log(
    `\n${persons.toLocaleString('en')} persons, ${enti} enti, filled in ${filled} s; ${operators} operators, one thing each ${think} s`,
  );

  await work(origin, seats, deeds, { until: Date.now() + Math.min(seconds, 10) * 250, thinkMs: think * 1000 });
  const before = await memory();
  const began = Date.now();
  const { durations, errors } = await work(origin, seats, deeds, {
    until: began + seconds * 1000,
    thinkMs: think * 1000,
  });
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
  console.log(`memory of the server ${Math.round(before.memory / 1e6)} → ${Math.round(after.memory / 1e6)} MB`);
  const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
  console.log(`errors ${failed}${failed === 0 ? '' : ` ${JSON.stringify(Object.fromEntries(errors))}`}`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  server.send('stop');
  await once(server, 'exit');
  await database.stop();
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
