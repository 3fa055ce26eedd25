import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A server of its own, to be killed, filled up and brought back without harm to the other tests. */
export interface Cluster {
  /** Superuser on the database `postgres`. */
  readonly url: string;
  /** Ends every process of it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Folder of its disk, as it can be reached from outside. */
  readonly disk: () => string;
}

/** What differs from an ordinary server. */
export interface ClusterOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** Megabytes of the disk that it lives on. */
  readonly diskMegabytes?: number;
  /** Address of the server that it follows, as a copy that is read only until it is promoted. */
  readonly standbyOf?: string;
}

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Programs of the same version as the server under test. */
async function programs(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select setting from pg_config where name = 'BINDIR'");
    return rows[0].setting as string;
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** The server's processes each lead a session of their own, so no group holds them all. */
function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A process that nobody has asked after is dead all the same. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Starts a server.
 *
 * @param url - Address of the server under test, whose programs are used.
 */
export async function startCluster(
  url: string,
  { settings = {}, diskMegabytes, standbyOf }: ClusterOptions = {},
): Promise<Cluster> {
  const bin = await programs(url);
  const identity = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'cartella-cluster-'));
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  for (const path of identity === undefined ? [] : [folder, disk])
    chownSync(path, identity?.uid ?? 0, identity?.gid ?? 0);
  const data = join(disk, 'data');
  const port = await freePort();
  const options = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    ...settings,
  });
  const initdb = [
    join(bin, 'initdb'),
    '-U',
    'cartella',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-locale',
    '--no-sync',
    '-D',
    data,
  ];
  const copy = (from: string) => ['-d', from, '-D', data, '--write-recovery-conf', '--checkpoint=fast', '--no-sync'];
  const postgres = [
    join(bin, 'postgres'),
    '-D',
    data,
    '-p',
    String(port),
    ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];

  let server: ChildProcess | undefined;
  // A small disk is a file system in memory, in a mount namespace of the server: it goes when the server goes, so both begin in one shell.
  const onSmallDisk = () => {
    const drop =
      identity === undefined ? '' : `setpriv --reuid=${identity.uid} --regid=${identity.gid} --clear-groups `;
    const owner = identity === undefined ? '' : `,uid=${identity.uid},gid=${identity.gid}`;
    const script = `mount -t tmpfs -o size=${diskMegabytes}m${owner} tmpfs ${disk} && ${drop}${initdb.join(' ')} >/dev/null && exec ${drop}${postgres.join(' ')}`;
    return spawn('unshare', [...(identity === undefined ? ['-r'] : []), '-m', 'sh', '-c', script], {
      detached: true,
      stdio: 'ignore',
    });
  };
  const onOwnDisk = () => {
    // Whoever was killed left these behind.
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return spawn(postgres[0] ?? '', postgres.slice(1), { detached: true, stdio: 'ignore', cwd: folder, ...identity });
  };
  const address = `postgres://cartella@127.0.0.1:${port}/postgres`;
  const start = async () => {
    server = diskMegabytes === undefined ? onOwnDisk() : onSmallDisk();
    for (let attempt = 0; ; attempt += 1) {
      const client = new pg.Client({ connectionString: address });
      client.on('error', () => undefined);
      const answers = await client.connect().then(
        () =>
          client.query('select 1').then(
            () => true,
            () => false,
          ),
        () => false,
      );
      await client.end().catch(() => undefined);
      if (answers) return;
      if (server.exitCode !== null || attempt > 1200) throw new Error(`the server did not start (${server.exitCode})`);
      await sleep(50);
    }
  };
  const kill = async () => {
    if (server?.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((done) => server?.once('exit', done));
    const pids = [server.pid, ...childrenOf(server.pid)];
    for (const pid of pids) killOne(pid);
    await ended;
    // A server must not begin on data that a process of the old one still has in hand.
    while (pids.some(isRunning)) await sleep(5);
  };
  const quietly = { stdio: 'ignore', cwd: folder, ...identity } as const;
  if (standbyOf !== undefined) execFileSync(join(bin, 'pg_basebackup'), copy(standbyOf), quietly);
  else if (diskMegabytes === undefined) execFileSync(initdb[0] ?? '', initdb.slice(1), quietly);
  await start();
  return {
    url: address,
    disk: () => `/proc/${server?.pid}/root${disk}`,
    kill,
    start,
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
