import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** Milliseconds of processor that something has taken up to now. */
export type Meter = () => number;

const tickMs = () => 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

interface Process {
  readonly parent: number;
  readonly ticks: number;
  /** Of its children that ended. */
  readonly endedTicks: number;
}

function processOf(pid: number | string): Process {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program comes before these and may hold anything.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
    (index) => fields[index],
  );
  return { parent, ticks: user + system, endedTicks: endedUser + endedSystem };
}

/** Meters a process of this machine, as Linux tells of it. */
export function processMeter(pid: number): Meter {
  const tick = tickMs();
  return () => processOf(pid).ticks * tick;
}

/** Meters PostgreSQL, all of its processes and those that ended; `undefined` when it is on another machine. */
export async function databaseMeter(bare: pg.Pool): Promise<Meter | undefined> {
  const [row] = (await bare.query('select pg_backend_pid() as pid')).rows as { pid: number }[];
  const pid = row?.pid ?? 0;
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres') return undefined;
  } catch {
    return undefined;
  }
  const [tick, { parent }] = [tickMs(), processOf(pid)];
  return () => {
    const first = processOf(parent);
    let ticks = first.ticks + first.endedTicks;
    for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) ticks += ticksUnder(parent, name);
    return ticks * tick;
  };
}

function ticksUnder(parent: number, pid: string): number {
  try {
    const process = processOf(pid);
    return process.parent === parent ? process.ticks : 0;
  } catch {
    // It ended meanwhile.
    return 0;
  }
}
