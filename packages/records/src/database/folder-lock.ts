import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { KitError } from '@cartella/core';

/** Folders of this process: its own number in a lock file says nothing, since a restarted container gets the same one. */
const held = new Set<string>();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes a folder for this process: PGlite would let two processes ruin it. A lock left by a process that died is taken over.
 *
 * @returns Gives the folder back.
 * @throws {@link KitError} `unavailable` while another live process has it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = join(resolve(folder), 'lock');
  if (held.has(lock)) throw new KitError('unavailable', 'this process has the data folder open already');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      held.add(lock);
      return () => {
        held.delete(lock);
        rmSync(lock, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (holder > 0 && isAlive(holder) && holder !== process.pid) {
        throw new KitError('unavailable', 'another process has the data folder');
      }
      rmSync(lock, { force: true });
    }
  }
}
