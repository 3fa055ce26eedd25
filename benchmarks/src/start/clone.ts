import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const left = new Set(['node_modules', 'dist', '.git', '.turbo', '.cartella', 'coverage', 'site']);

/** A copy of the repository as somebody gets it: sources only, nothing installed, nothing built. */
export function cleanCopy(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'cartella-start-'));
  cpSync(repository, folder, { recursive: true, filter: (path) => !left.has(basename(path)) });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * Measures `npm start` from the command to the first answer, in milliseconds, and ends it as Ctrl-C would.
 *
 * @throws Error when it ends by itself or gives no answer in five minutes.
 */
export async function timeToFirstAnswer(folder: string, npmCache: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), npm_config_cache: npmCache },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  try {
    while (performance.now() - started < 300_000) {
      if (child.exitCode !== null) throw new Error(`npm start ended: ${errors}`);
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
      if (answer?.ok) return performance.now() - started;
      await sleep(20);
    }
    throw new Error('no answer in five minutes');
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}
