// Every published version can be reached from every other: beside the schemas of each version but the first lies its lens.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Finds versions without a lens from the one before, and lenses that do not hold over what both versions accept.
 *
 * @param {any} kit - `@cartella/schema-diff`.
 * @param {string} folder - `<kind>/<version>/{write,lens}.json`.
 * @returns {string[]} Each with its place.
 */
export function lensProblems({ parseSchema, readLens, checkLens }, folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const versions = readdirSync(join(folder, name))
        .filter((version) => /^\d+\.\d+\.\d+$/.test(version))
        .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
      return versions.slice(1).flatMap((version, index) => {
        const place = `${name}/${version}/lens.json`;
        const before = versions[index] ?? '';
        if (!existsSync(join(folder, place))) return [`${place}: missing, from ${before}`];
        const lens = readLens(json(join(folder, place)));
        if (!lens.ok)
          return lens.issues.map((/** @type {any} */ { code, path }) => `${place}: ${code} /${path.join('/')}`);
        const { from, to } = lens.value;
        if (from !== `${name}/${before}` || to !== `${name}/${version}`)
          return [`${place}: goes from ${from} to ${to}`];
        const [was, is] = [before, version].map((one) => parseSchema(json(join(folder, name, one, 'write.json'))));
        if (!was.ok || !is.ok) return [`${place}: the schemas cannot be read`];
        return checkLens(lens.value, { before: was.value, after: is.value }).map(
          (/** @type {any} */ { code, path }) => `${place}: ${code} /${path.join('/')}`,
        );
      });
    });
}
