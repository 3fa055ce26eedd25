import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createIssue, failure, type Result, success } from '@cartella/core';
import { type Cartella, sealCartella } from '@cartella/profile';
import { currentKit } from './kit';

/** Issue codes of a kit that was stored. */
export const kitIssue = {
  unknown: 'kit.unknown',
  altered: 'kit.altered',
} as const;

// `kits` lies beside both `src` and `dist`, one step up or two.
const shelves = [join(import.meta.dirname, '../kits'), join(import.meta.dirname, '../../kits')];
const suffix = '.json.gz';

const noArtefacts = { instruments: {}, decisions: {}, indicators: {}, parameters: {}, slots: {}, look: {}, needs: [] };

/** Versions of the kit that can be compared with the one installed, and that one. */
export function knownKits(): string[] {
  const shelf = shelves.find((folder) => existsSync(folder));
  const stored = shelf === undefined ? [] : readdirSync(shelf).filter((name) => name.endsWith(suffix));
  return [...stored.map((name) => name.slice(0, -suffix.length)), currentKit().kit];
}

/**
 * Reads the common cartella of a version of the kit: the one installed, one that the package keeps, or one in a file.
 *
 * @param name - A version, or the name of a file that {@link storeKit} wrote.
 */
export function readKit(name: string, folder: string): Result<Cartella> {
  if (name === currentKit().kit) return success(currentKit());
  const file = [...shelves.map((shelf) => join(shelf, `${name}${suffix}`)), resolve(folder, name)].find((path) =>
    existsSync(path),
  );
  if (file === undefined) {
    const params = { version: name, known: knownKits().join(', ') };
    return failure([createIssue(kitIssue.unknown, [], { params })]);
  }
  try {
    const kit = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Cartella;
    // A kit does not have the artefacts that later ones brought.
    if (typeof kit.kit === 'string') return success(sealCartella({ ...noArtefacts, ...kit }));
  } catch {
    // Not what was written: neither whole, nor compressed, nor JSON.
  }
  return failure([createIssue(kitIssue.altered, [], { params: { file: name, line: 1 } })]);
}

/** Writes a kit as {@link readKit} reads it: the same bytes for the same kit, on every machine. */
export function storeKit(kit: Cartella): Uint8Array {
  const bytes = gzipSync(JSON.stringify(kit), { level: 9 });
  // The tenth byte tells the system that compressed it.
  bytes[9] = 255;
  return bytes;
}
