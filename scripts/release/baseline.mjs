// The state that changes are measured from: what was published last, packed, and what each package promises.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { root } from '../shell.mjs';

/** @typedef {import('@cartella/schema-diff').CompatibilityLevel} CompatibilityLevel */
/** @typedef {Readonly<Record<string, { version: string, artefacts: import('@cartella/schema-diff').Artefacts }>>} Baseline */

const file = join(root, 'release', 'baseline.json.gz');

/** @returns {Baseline} */
export function readBaseline() {
  return JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
}

export function writeBaseline(/** @type {Baseline} */ baseline) {
  writeFileSync(file, gzipSync(JSON.stringify(baseline), { level: 9 }));
}

/** What each package promises of its next version. @returns {Readonly<Record<string, CompatibilityLevel>>} */
export function readPromises() {
  return JSON.parse(readFileSync(join(root, 'release', 'promises.json'), 'utf8'));
}

/** Texts of the changesets that wait for a release, by file. */
export function readChangesets() {
  const folder = join(root, '.changeset');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return new Map(names.map((name) => [`.changeset/${name}`, readFileSync(join(folder, name), 'utf8')]));
}

/** Files that let a break pass, in the folders of the proposals that ask for it. */
export function readWaivers() {
  const folder = join(root, 'docs', 'rfc');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /waiver[\w-]*\.json$/.test(name),
  );
  return new Map(names.map((name) => [`docs/rfc/${name}`, JSON.parse(readFileSync(join(folder, name), 'utf8'))]));
}

/** The version of a package in its manifest. */
export function versionOf(/** @type {string} */ name) {
  const manifest = join(root, 'packages', name.replace('@cartella/', ''), 'package.json');
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version);
}

/** Every package that can be released. */
export function packageNames() {
  return readdirSync(join(root, 'packages')).map((folder) => `@cartella/${folder}`);
}
