// A real PostgreSQL for the tests: a cluster of its own in a temporary folder, on a free port of this machine only.
// `node scripts/postgres.mjs <command> [args…]` runs a command beside one.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, installDebian, isExecutable, onPath, run, Stop } from './shell.mjs';

const oldest = 15;

/** What to tell a person without PostgreSQL. */
export const postgresAdvice =
  'Installare PostgreSQL 15 o successivo (per esempio: sudo apt install postgresql) · install PostgreSQL 15 or later';

/** Finds the folder of the programs of the newest PostgreSQL that is new enough. */
export async function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const found = versions
    .filter((version) => version >= oldest && isExecutable(join(debian, String(version), 'bin', 'initdb')))
    .sort((one, other) => other - one)[0];
  if (found !== undefined) return join(debian, String(found), 'bin');
  const program = onPath('initdb');
  if (program === undefined) return undefined;
  const { output } = await run(program, ['--version'], { quiet: true });
  return Number(/\s(\d+)/.exec(output)?.[1]) >= oldest ? dirname(program) : undefined;
}

/** Finds PostgreSQL or installs Debian's; undefined where neither is possible. */
export async function ensurePostgres() {
  return (await findPostgres()) ?? ((await installDebian('postgresql')) ? await findPostgres() : undefined);
}

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

// PostgreSQL refuses to run as root.
async function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, user], { quiet: true })));
    if (uid?.code === 0 && gid?.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new Stop('Nessun utente non privilegiato per PostgreSQL · no unprivileged user to run PostgreSQL as');
}

/**
 * Starts a temporary cluster, without the durability that a test does not need.
 *
 * @param {string} bin - Folder of `initdb` and `postgres`.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} Address of a superuser on the `postgres` database.
 */
export async function startPostgres(bin) {
  const identity = await unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'cartella-postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const password = randomBytes(18).toString('base64url');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, identity.uid, identity.gid);
  const discard = () => rmSync(folder, { recursive: true, force: true });

  const options = [
    '--username=cartella',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
  ];
  const init = await run(join(bin, 'initdb'), [...options, '--no-sync', '-D', data], {
    quiet: true,
    cwd: folder,
    ...identity,
  });
  if (init.code !== 0) {
    discard();
    throw new Stop(`initdb: ${init.output.slice(-1000)}`);
  }
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...identity,
  });
  const ended = new Promise((done) => server.once('close', done));
  await new Promise((up, down) => {
    let log = '';
    server.stderr.on('data', (/** @type {Buffer} */ chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) up(undefined);
    });
    ended.then(() => down(new Stop(`PostgreSQL: ${log}`)));
  });
  const killNow = () => server.kill('SIGQUIT');
  process.once('exit', killNow);
  return {
    url: `postgres://cartella:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', killNow);
      server.kill('SIGINT');
      await ended;
      discard();
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async () => {
    const [program, ...args] = process.argv.slice(2);
    if (program === undefined) throw new Stop('node scripts/postgres.mjs <command> [args…]');
    const bin = await ensurePostgres();
    if (bin === undefined) throw new Stop(postgresAdvice);
    const { url, stop } = await startPostgres(bin);
    try {
      return (await run(program, args, { cwd: process.cwd(), env: { CARTELLA_TEST_DATABASE_URL: url } })).code;
    } finally {
      await stop();
    }
  });
}
