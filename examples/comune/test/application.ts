import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built application, run as `npm start` runs it, on a folder and a port of its own. */
export interface Application {
  readonly origin: string;
  /** Kills the process as a power cut would and starts it again on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the application and waits until it answers. */
export async function startApplication(environment: Readonly<Record<string, string>> = {}): Promise<Application> {
  const folder = await mkdtemp(join(tmpdir(), 'cartella-e2e-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const launch = async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'dist', 'server', 'main.js')], {
      env: { ...process.env, PORT: String(port), CARTELLA_FOLDER: folder, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await waitFor(`${origin}/status`, child);
    return child;
  };
  let child = await launch();
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    origin,
    async crash() {
      await end('SIGKILL');
      child = await launch();
    },
    async stop() {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the application ended with code ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the application does not answer');
}
