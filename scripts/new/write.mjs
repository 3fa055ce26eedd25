import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop } from '../shell.mjs';
import { conceptFiles, exportLines, packageFiles } from './templates.mjs';

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function writeAll(/** @type {string} */ folder, /** @type {Record<string, string>} */ files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Puts a package on its floor, where the architecture does not have it yet. */
function placeOnLayer(/** @type {string} */ base, /** @type {string} */ name, /** @type {number | undefined} */ layer) {
  const file = join(base, 'scripts/repository/architecture.json');
  const architecture = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {string[][]} */
  const layers = architecture.layers;
  if (layers.some((packages) => packages.includes(name))) return;
  const floor = layers[layer ?? -1];
  if (floor === undefined) throw new Stop(`--layer 0…${layers.length - 1}: ${name} uses only packages of lower layers`);
  floor.push(name);
  writeFileSync(file, `${JSON.stringify(architecture, null, 2)}\n`);
}

/**
 * Writes the folder of a concept, and of its package when that does not exist.
 *
 * @param {string} base - Folder of the repository.
 * @param {string} what - `<package>/<concept>`.
 * @param {{ layer?: number, description?: string }} [options] - Needed for a package that does not exist.
 * @returns {{ folder: string, isNewPackage: boolean }} Folder of the package, from the repository.
 * @throws {Stop} before writing anything, when a name does not fit or the concept exists.
 */
export function writeConcept(base, what, { layer, description } = {}) {
  const [name = '', concept = '', ...rest] = what.split('/');
  if (!kebab.test(name) || !kebab.test(concept) || rest.length > 0)
    throw new Stop('npm run new -- <package>/<concept>, in kebab-case');
  const folder = `packages/${name}`;
  const isNewPackage = !existsSync(join(base, folder, 'package.json'));
  if (existsSync(join(base, folder, 'src', concept))) throw new Stop(`${folder}/src/${concept} exists`);
  if (isNewPackage) {
    if (description === undefined || description.length <= 20)
      throw new Stop(`${name} is new: --description "what it is, in one line"`);
    placeOnLayer(base, name, layer);
    writeAll(join(base, folder), packageFiles(name, description, concept));
  }
  writeAll(join(base, folder), conceptFiles(concept));
  const index = join(base, folder, 'src/index.ts');
  writeFileSync(index, (existsSync(index) ? readFileSync(index, 'utf8') : '') + exportLines(concept));
  return { folder, isNewPackage };
}
