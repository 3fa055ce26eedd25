// Makes a bare clone ready: dependencies from the lock, then the builds. Only `node:` modules: nothing is installed yet.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inCi, root, run, runNode, runNpm, Stop, say } from './shell.mjs';

const state = join(root, '.cartella');
const stamp = join(root, 'node_modules', '.cartella-stamp');

/** Refuses a Node that the dependencies do not support, in words rather than with a stack. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Serve Node 20.19 o successivo, questo è ${version}: https://nodejs.org · Node 20.19 or later is needed, this is ${version}`,
  );
}

/** Folders of the workspaces, as npm finds them. */
export function workspaceFolders(base = root) {
  const groups = ['packages', 'examples'].flatMap((group) =>
    existsSync(join(base, group)) ? readdirSync(join(base, group)).map((name) => `${group}/${name}`) : [],
  );
  return [...groups, 'benchmarks'].filter((folder) => existsSync(join(base, folder, 'package.json'))).sort();
}

// Compiled add-ons belong to one platform and one ABI of Node.
const platform = `${process.platform}-${process.arch}-${process.versions.modules}`;

function installKey() {
  const hash = createHash('sha256');
  const manifests = workspaceFolders().map((folder) => `${folder}/package.json`);
  for (const file of ['package-lock.json', '.npmrc', 'package.json', ...manifests]) {
    if (existsSync(join(root, file))) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return `${platform} ${hash.digest('hex')}`;
}

const lists = /** @type {const} */ (['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']);

/**
 * Tells whether somebody already installed by hand exactly what the lock says, and the lock what the manifests ask.
 *
 * @param {Record<string, any>} locked - Entries of `package-lock.json` by path.
 * @param {Record<string, any>} installed - Entries of the lock that npm keeps in `node_modules`.
 * @param {Record<string, any>} manifests - The root manifest under `''` and those of the workspaces by folder.
 */
export function isInstalled(locked, installed, manifests) {
  const asked = (/** @type {any} */ entry) =>
    JSON.stringify(lists.map((list) => Object.entries(entry?.[list] ?? {}).sort()));
  return (
    Object.entries(manifests).every(([folder, manifest]) => asked(manifest) === asked(locked[folder])) &&
    Object.entries(locked).every(
      ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
    )
  );
}

function isLockInstalled() {
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
  try {
    const manifests = ['', ...workspaceFolders()].map((folder) => [folder, read(join(folder, 'package.json'))]);
    const installed = read('node_modules/.package-lock.json').packages;
    return isInstalled(read('package-lock.json').packages, installed, Object.fromEntries(manifests));
  } catch {
    return false;
  }
}

async function install() {
  const key = installKey();
  const last = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (last === key) return;
  if ((last === undefined || last.startsWith(`${platform} `)) && isLockInstalled()) {
    writeFileSync(stamp, key);
    return;
  }
  say('installo le dipendenze (un minuto circa)', 'installing the dependencies (about a minute)');
  // `--include=dev`: the build is a development dependency, also where NODE_ENV is "production".
  const { code, seconds } = await runNpm(['ci', '--include=dev', '--no-progress']);
  if (code !== 0) await installWithoutLock();
  else say(`dipendenze pronte in ${seconds.toFixed(0)} s`, `dependencies ready in ${seconds.toFixed(0)} s`);
  writeFileSync(stamp, key);
}

// Unpinned versions may help a person out; they would make a verdict of CI worthless.
async function installWithoutLock() {
  if (inCi)
    throw new Stop(
      'npm ci non è riuscito; con CI=true non si prova altro · npm ci failed; with CI=true nothing else is tried',
    );
  console.error('\n!!! npm ci non è riuscito: installo SENZA il lock, con versioni non verificate.');
  console.error('!!! npm ci failed: installing WITHOUT the lock, with versions nobody verified.\n');
  const { code } = await runNpm(['install', '--no-package-lock', '--include=dev', '--no-progress']);
  if (code !== 0) throw new Stop('Installazione non riuscita · installation failed');
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Runs one bootstrap at a time: `npm start` and `npm test` may be typed together. The lock is a folder, whose making is
 * atomic everywhere, outside `node_modules`, which `npm ci` removes.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(work, lock = join(state, 'bootstrap.lock')) {
  mkdirSync(join(lock, '..'), { recursive: true });
  const owner = join(lock, 'pid');
  for (let waiting = false; ; waiting = true) {
    try {
      mkdirSync(lock);
      writeFileSync(owner, String(process.pid));
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (isAbandoned(lock, owner)) rmSync(lock, { recursive: true, force: true });
    else {
      if (!waiting) say('attendo un altro avvio in corso', 'waiting for another start to finish');
      await sleep(200);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function isAbandoned(/** @type {string} */ lock, /** @type {string} */ owner) {
  try {
    return !isAlive(Number(readFileSync(owner, 'utf8')) || process.pid);
  } catch {
    // Made, but not yet signed; ten seconds are more than a signature takes.
    return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 10_000;
  }
}

/**
 * Runs a turborepo task from the dependencies just installed.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function turbo(args, options) {
  return runNode('node_modules/turbo/bin/turbo', ['run', ...args, '--ui=stream', '--output-logs=errors-only'], {
    ...options,
    env: { ...options?.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
  });
}

/**
 * Installs what the lock says, when it is not there yet.
 *
 * @throws {Stop} with words for the reader.
 */
export async function ready() {
  checkNode();
  await exclusively(install);
}

/**
 * Installs and builds what a program needs to run: no declarations.
 *
 * @param {string} filter - Which workspaces to build, in turborepo's grammar.
 * @throws {Stop} with words for the reader.
 */
export async function bootstrap(filter) {
  checkNode();
  await exclusively(async () => {
    await install();
    say('costruisco quanto è cambiato', 'building what changed');
    const { code, output } = await turbo(['build', `--filter=${filter}`], {
      quiet: true,
      env: { CARTELLA_DECLARATIONS: 'off' },
    });
    if (code !== 0) throw new Stop(`${output}\nCostruzione non riuscita · build failed`);
  });
}
