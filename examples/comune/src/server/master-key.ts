import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerConfiguration } from '@cartella/server';

/**
 * The key under which the keys of what is sealed are kept: protected addresses and identities, adoptions, court orders. Who works with a
 * PostgreSQL of their own gives it, and keeps a copy elsewhere; beside the embedded database it is a file that is made once.
 *
 * @returns `undefined` where nobody gave one: then nothing can be sealed.
 */
export function masterKeyOf({ masterKey, databaseUrl, folder }: ServerConfiguration): Uint8Array | undefined {
  if (masterKey !== undefined) return Buffer.from(masterKey, 'base64url');
  if (databaseUrl !== undefined) return undefined;
  const file = join(folder, 'master.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}
