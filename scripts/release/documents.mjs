// What the kit publishes and others rely on: schemas, rules over them, code lists, procedures.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../shell.mjs';

/** @typedef {import('@cartella/schema-diff').Artefacts} Artefacts */
/** @typedef {(specifier: string) => Promise<any>} Load */

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

const byVersion = (/** @type {string} */ one, /** @type {string} */ other) =>
  one.localeCompare(other, 'en', { numeric: true });

/** Finds `<folder>/<name>/<version>/{write,read}.json`, the last version of each, and the rules beside them. */
function contracts(/** @type {string} */ folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    names.flatMap(({ name }) => {
      const versions = readdirSync(join(folder, name)).filter((version) => /^\d+\.\d+\.\d+$/.test(version));
      const last = versions.sort(byVersion).at(-1);
      if (last === undefined) return [];
      const [write, read, rules] = ['write', 'read', 'rules'].map((file) => join(folder, name, last, `${file}.json`));
      const contract = { kind: 'contract', write: json(write ?? ''), read: json(read ?? '') };
      if (rules === undefined || !existsSync(rules)) return [[name, contract]];
      const declared = json(rules);
      return [
        [name, contract],
        [`${name}/rules`, { kind: 'rules', rules: declared.rules, inputs: declared.inputs }],
      ];
    }),
  );
}

/**
 * Gathers what each package publishes now.
 *
 * @param {Load} load - Imports a module of the kit.
 * @returns {Promise<Readonly<Record<string, Artefacts>>>}
 */
export async function publishedNow(load) {
  const { essentials } = await load('@cartella/vocabularies/essentials');
  const { procedures } = await load('@cartella/workflow');
  const lists = Object.values(essentials).map((list) => [list.id, { kind: 'code-list', list }]);
  const paths = procedures.map((/** @type {any} */ procedure) => [procedure.id, { kind: 'procedure', procedure }]);
  // As it is written in files, so that what is compared is what is published.
  return JSON.parse(
    JSON.stringify({
      '@cartella/model': contracts(join(root, 'packages/model/schemas')),
      '@cartella/interchange': contracts(join(root, 'packages/interchange/schemas/message')),
      '@cartella/vocabularies': Object.fromEntries(lists),
      '@cartella/workflow': Object.fromEntries(paths),
    }),
  );
}
