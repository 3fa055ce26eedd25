// `npm run sbom`: the inventory of what an adopter installs with the kit, in CycloneDX: published beside each release.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { publicPackages } from './packs.mjs';
import { command, root, runNpm, Stop } from './shell.mjs';

/** @typedef {{ ref: string, dependsOn?: string[] }} Needs */
/** @typedef {{ 'bom-ref': string, version: string, hashes?: unknown[], licenses?: unknown[] }} Component */
/** @typedef {{ components: Component[], dependencies: Needs[] }} Inventory */

/**
 * The inventory of the public packages and of everything that they depend on, each with version, digest and licence. It needs no network:
 * what is installed is what the lock names. npm leaves out what is also a tool of somebody, so the graph is walked here.
 */
export async function inventory() {
  const { code, output } = await runNpm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'], {
    quiet: true,
  });
  if (code !== 0) throw new Stop(`npm sbom: ${output}`);
  /** @type {Inventory} */
  const whole = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  const needs = new Map(whole.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const published = new Map(
    publicPackages().map(({ manifest }) => [
      `${manifest.name}@${manifest.version}`,
      Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies }),
    ]),
  );
  const reached = new Set();
  const visit = (/** @type {string} */ ref) => {
    if (reached.has(ref)) return;
    reached.add(ref);
    const own = published.get(ref);
    for (const next of needs.get(ref) ?? []) if (own === undefined || own.includes(nameOf(next))) visit(next);
  };
  for (const ref of published.keys()) visit(ref);
  return {
    ...whole,
    components: whole.components.filter((one) => reached.has(one['bom-ref'])),
    dependencies: whole.dependencies
      .filter(({ ref }) => reached.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((next) => reached.has(next)),
      })),
  };
}

/** The name in a reference, which ends with the version, and where it lies when that is not the usual place. */
export const nameOf = (/** @type {string} */ ref) => ref.replace(/^.*\|/, '').replace(/(?!^)@.*$/, '');

if (process.argv[1] === import.meta.filename) {
  await command(async () => {
    const file = resolve(root, process.argv[2] ?? 'docs/site/sbom.cdx.json');
    const sbom = await inventory();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(sbom, undefined, 1)}\n`);
    console.log(`✓ ${sbom.components.length} componenti · components → ${relative(root, file)}`);
    return 0;
  });
}
