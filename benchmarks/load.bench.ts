import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  acquaint,
  databaseMeter,
  deeds,
  employ,
  fill,
  firstContact,
  growthOf,
  isWriting,
  leastLeak,
  type MemorySample,
  operatorsThere,
  percentile,
  processMeter,
  type Seat,
  signIn,
  verdictOn,
  work,
} from './src/load';
import { startServer } from './src/records/server';

// The work of the operators of many enti, over HTTP, on PostgreSQL: how long they wait, what each request costs, whether memory grows.
//
//   npm run bench load -- --persons 1000000 --enti 50 --operators 900 --seconds 1800
//
// To fill once and run often, give it a PostgreSQL that stays, as its superuser: what was filled is used again, whatever --persons says.
//
//   export BENCH_DATABASE_URL=postgres://postgres:…@localhost:5433/postgres
//   npm run bench load -- --persons 1000000 --enti 50 --operators 900 --seconds 0     (fills the database `bench`, and ends)
//   npm run bench load -- --operators 900 --seconds 1800                              (works on it, as often as one likes)
//   drop database bench                                                               (before filling it with another number)
//
// The one that starts by itself does without durability (fsync off): figures of writings to be trusted want one of one's own.
//
// An operator does one thing every --think seconds (10: between 5 and 15), all of them at once and without pause: as if everybody who is
// employed were at the keyboard, in the busiest minutes of a Monday. Each has cases of their own: one person in ten has a case.
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
const bars = { read: 300, write: 500 } as const;

const database = await startServer();
const { records, bare, options } = database;
const server = fork(fileURLToPath(new URL('src/load/server-process.ts', import.meta.url)), {
  env: { ...process.env, LOAD_RECORDS: JSON.stringify({ ...options, connections: 10 }) },
  execArgv: [...process.execArgv, '--expose-gc'],
});
const ended = once(server, 'exit');
try {
  const died = ended.then(([code]) => Promise.reject(new Error(`the server ended by itself (${code})`)));
  await Promise.race([measure(), died]);
} finally {
  if (server.connected) server.send('stop');
  await ended;
  await database.stop();
}

async function measure(): Promise<void> {
  const [{ origin }] = (await once(server, 'message')) as [{ origin: string }];
  const found = await operatorsThere(bare, operators);
  const employees = found.length > 0 ? found : await employ(records, enti, operators);
  if (employees.length < operators) throw new Error(`only ${employees.length} operators are in this database`);
  const seats = await signIn(records, employees);
  if (found.length === 0) await fillFrom(origin, seats);
  else if (!(await isFilled()))
    throw new Error('an earlier run did not end filling this database: drop database bench');
  await acquaint(bare, seats);
  await describe();
  if (seconds === 0) return;
  const thinkMs = think * 1000;

  // What the compiler and the caches need first is no part of it.
  await work(origin, seats, deeds, { until: Date.now() + Math.min(seconds, 30) * 500, thinkMs });
  const meters = {
    server: processMeter(server.pid ?? 0),
    PostgreSQL: await databaseMeter(bare),
    'who asks (not counted)': processMeter(process.pid),
  };
  const taken = () => Object.entries(meters).map(([name, meter]) => [name, meter?.()] as const);
  const [before, began] = [taken(), Date.now()];
  const watched = watchMemory(began);
  const { durations, errors } = await work(origin, seats, deeds, { until: began + seconds * 1000, thinkMs });
  const [after, elapsed] = [taken(), (Date.now() - began) / 1000];
  const samples = await watched();

  const requests = [...durations.values()].reduce((sum, { length }) => sum + length, 0);
  const met = report(durations);
  const costs = after.map(([name, end], index) => {
    const start = before[index]?.[1];
    return `${name} ${end === undefined || start === undefined ? 'elsewhere' : `${((end - start) / requests).toFixed(2)} ms`}`;
  });
  console.log(
    `\n${(requests / elapsed).toFixed(1)} requests/s for ${Math.round(elapsed)} s; processor each: ${costs.join(', ')}`,
  );
  const flat = reportMemory(samples, requests / (elapsed / 3600));
  const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
  console.log(`errors: ${failed}`);
  for (const [kind, count] of errors) console.log(`  ${count}  ${kind}`);
  process.exitCode = failed === 0 && met && flat ? 0 : 1;
}

/** Fills the enti with persons, and with copies of a case that the first operator opens through the API. */
async function fillFrom(origin: string, seats: readonly Seat[]): Promise<void> {
  const [first] = seats;
  if (first === undefined) throw new Error('nobody is at work');
  const started = performance.now();
  const opened = await fetch(`${origin}/api/v1/cases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${first.reference}`, 'content-type': 'application/json' },
    body: JSON.stringify(firstContact()),
  });
  const { caseId } = (await opened.json()) as { caseId: string };
  const query = "select target_id from cartella.record_link where record_id = $1 and target_kind = 'person'";
  const [row] = (await bare.query(query, [caseId])).rows as { target_id: string }[];
  const staff = new Map<string, string[]>();
  for (const { ente, operator } of seats) staff.set(ente, [...(staff.get(ente) ?? []), operator]);
  await fill(bare, {
    persons,
    staff,
    template: { enteId: first.ente, caseId, personId: row?.target_id ?? '' },
    casesEvery: 10,
  });
  await bare.query("comment on database bench is 'filled'");
  console.log(`filled in ${Math.round((performance.now() - started) / 1000)} s`);
}

/** Whether filling it came to its end. */
async function isFilled(): Promise<boolean> {
  const query =
    "select shobj_description(oid, 'pg_database') = 'filled' as filled from pg_database where datname = current_database()";
  return (await bare.query(query)).rows[0]?.filled === true;
}

/** Says what there is, and on what. */
async function describe(): Promise<void> {
  const count = async (text: string) => Number((await bare.query(text)).rows[0]?.count).toLocaleString('en');
  const there = await Promise.all([
    count("select count(*) from cartella.record where kind = 'person'"),
    count("select count(*) from cartella.record where kind = 'organisation'"),
    count('select count(*) from cartella.social_case'),
  ]);
  const setting = async (name: string) => `${name} ${(await bare.query(`show ${name}`)).rows[0]?.[name]}`;
  const settings = await Promise.all(['server_version', 'fsync', 'synchronous_commit', 'shared_buffers'].map(setting));
  console.log(`\n${there[0]} persons, ${there[1]} enti, ${there[2]} cases; PostgreSQL ${settings.join(', ')}`);
  console.log(`${operators} operators, each one thing every ${think} s (${think / 2} to ${think * 1.5})`);
}

/** Prints how long everybody waited. @returns Whether the bars were met. */
function report(durations: ReadonlyMap<string, readonly number[]>): boolean {
  const row = (name: string, all: readonly number[], bar?: number) => {
    const sorted = [...all].sort((one, other) => one - other);
    const figures = [0.5, 0.95, 0.99, 1].map((share) => percentile(sorted, share));
    const met = bar === undefined || sorted.length === 0 || (figures[1] ?? 0) < bar;
    const told = bar === undefined ? '' : `   p95 under ${bar} ms: ${met ? 'yes' : 'NO'}`;
    const cells = [String(sorted.length), ...figures.map((figure) => figure.toFixed(1))].map((cell) =>
      cell.padStart(9),
    );
    console.log(`${name.padEnd(30)}${cells.join('')}${told}`);
    return met;
  };
  console.log(
    `\n${'milliseconds'.padEnd(30)}${['requests', 'p50', 'p95', 'p99', 'worst'].map((cell) => cell.padStart(9)).join('')}`,
  );
  for (const [name, all] of [...durations].sort(([one], [other]) => one.localeCompare(other))) row(name, all);
  const of = (writing: boolean) =>
    [...durations].filter(([name]) => isWriting(name) === writing).flatMap(([, all]) => all);
  return [row('all readings', of(false), bars.read), row('all writings', of(true), bars.write)].every((met) => met);
}

/** Looks at what lives in the server after a collection, twenty times along the way. */
function watchMemory(began: number): () => Promise<readonly MemorySample[]> {
  const samples: MemorySample[] = [];
  const look = async () => {
    server.send('memory');
    const [{ rss, heap }] = (await once(server, 'message')) as [{ rss: number; heap: number }];
    samples.push({ at: (Date.now() - began) / 3_600_000, rss: rss / 1e6, heap: heap / 1e6 });
  };
  let last = look();
  const timer = setInterval(() => {
    last = last.then(look);
  }, seconds * 50);
  return async () => {
    clearInterval(timer);
    await last;
    return samples;
  };
}

/** Prints what memory did. @returns Whether it is not seen to grow. */
function reportMemory(samples: readonly MemorySample[], requestsPerHour: number): boolean {
  console.log(`\n${'minutes'.padEnd(10)}${samples.map(({ at }) => (at * 60).toFixed(1).padStart(6)).join('')}`);
  for (const name of ['heap', 'rss'] as const)
    console.log(`${`${name}, MB`.padEnd(10)}${samples.map((sample) => sample[name].toFixed(0).padStart(6)).join('')}`);
  const growth = growthOf(samples);
  const verdict = verdictOn(growth, requestsPerHour);
  const words = { short: 'too short to tell (ten minutes at least)', flat: 'no growth', grows: 'MEMORY GROWS' };
  console.log(
    `what lives: ${growth.slope.toFixed(1)} ± ${(2 * growth.error).toFixed(1)} MB an hour over the second half: ${words[verdict]}` +
      `${verdict === 'flat' ? `; ${leastLeak(growth, requestsPerHour).toFixed(0)} bytes left behind by each request would have been seen` : ''}`,
  );
  return verdict !== 'grows';
}
