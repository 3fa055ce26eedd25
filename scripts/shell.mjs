// Child processes and short messages for the commands of this folder. Only `node:` modules: it runs before any install.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Whether a machine runs us, nobody reading: then what is missing is a failure, not advice. */
export const inCi = ![undefined, '', '0', 'false'].includes(process.env['CI']);

/** Prints one line of progress in both languages. */
export function say(/** @type {string} */ it, /** @type {string} */ en) {
  console.log(`▸ ${it} · ${en}`);
}

/** A refusal to go on whose message is all that the reader needs. */
export class Stop extends Error {}

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let isEnding = false;

/**
 * Passes the order to end on to what is running, and starts nothing else. The order is a signal, or the death of our
 * parent: npm and its shell pass no SIGTERM on.
 */
export function endWithParent() {
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    isEnding = true;
    for (const child of children) child.kill(signal);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  process.on('SIGHUP', () => end('SIGTERM'));
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end('SIGTERM');
  }, 500);
  watch.unref();
}

/**
 * Runs a command without standard input and waits for its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean } & Pick<import('node:child_process').SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid' | 'detached'>} [options] -
 *   `quiet` keeps the output instead of showing it; `env` adds to ours.
 * @returns {Promise<{ code: number, output: string, seconds: number }>} `code` is 127 when the command is not there.
 * @throws {Stop} after the order to end.
 */
export async function run(command, args, { quiet = false, env, cwd = root, ...options } = {}) {
  if (isEnding) throw new Stop('Interrotto · interrupted');
  const started = performance.now();
  const shown = quiet ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', shown, shown],
    ...options,
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  const code = await new Promise((done) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      done(127);
    });
    child.once('close', (status, signal) => done(status ?? (signal === 'SIGINT' ? 130 : 143)));
  });
  children.delete(child);
  return { code, output, seconds: (performance.now() - started) / 1000 };
}

/**
 * Runs a tool of `node_modules` by the path of its file, which needs neither a shell nor `npx`.
 *
 * @param {string} file - Path below the repository, for example `node_modules/vitest/vitest.mjs`.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(file, args, options) {
  return run(process.execPath, [resolve(root, file), ...args], options);
}

/**
 * Runs npm: the one that started us, else the one on the path.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** Finds a program on the path. @param {string} name */
export function onPath(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    if (isExecutable(file)) return file;
  }
  return undefined;
}

/** Tells whether a file can be run. @param {string} file */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs a Debian package, as root or through a `sudo` that asks no password.
 *
 * @param {string} name
 * @returns {Promise<boolean>} False where there is no apt, no right, or no such package.
 */
export async function installDebian(name) {
  if (!onPath('apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await run('sudo', ['-n', 'true'], { quiet: true })).code !== 0) return false;
  const apt = (/** @type {string[]} */ ...args) => {
    const words = [
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-y',
      '-q',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    const [first = '', ...rest] = isRoot ? words : ['sudo', '-n', ...words];
    return run(first, rest, { quiet: true });
  };
  say(`installo ${name} con apt`, `installing ${name} with apt`);
  await apt('update');
  const { code, output } = await apt('install', '--no-install-recommends', name);
  if (code !== 0) console.error(output.slice(-2000));
  return code === 0;
}

/**
 * Runs the body of a command and turns its end into our exit code.
 *
 * @param {() => Promise<number>} main
 */
export async function command(main) {
  endWithParent();
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}
