// What a publication would send: the tarballs of every public package.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolders } from './bootstrap.mjs';
import { root, runNpm, Stop } from './shell.mjs';

/** Folders and manifests of the packages that are published. */
export function publicPackages(base = root) {
  return workspaceFolders(base)
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8')) }))
    .filter(({ manifest }) => manifest.private !== true);
}

/**
 * Packs every public package as it stands, without building it.
 *
 * @param {string} destination - A folder, emptied first.
 * @returns {Promise<{ name: string, exports: Record<string, any>, peers: Record<string, string>, tarball: string }[]>}
 */
export async function packAll(destination) {
  rmSync(destination, { recursive: true, force: true });
  mkdirSync(destination, { recursive: true });
  const packages = publicPackages();
  const chosen = packages.flatMap(({ manifest }) => ['-w', manifest.name]);
  const { code, output } = await runNpm(
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', destination, ...chosen],
    { quiet: true },
  );
  if (code !== 0) throw new Stop(`npm pack: ${output}`);
  return packages.map(({ manifest: { name, version, exports, peerDependencies } }) => ({
    name,
    exports,
    peers: peerDependencies ?? {},
    tarball: join(destination, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`),
  }));
}
