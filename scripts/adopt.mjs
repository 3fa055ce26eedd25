// The view of an adopter: every package is packed, installed into an empty project and imported by each name it exports.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { packAll } from './packs.mjs';
import { command, root, run, runNode, runNpm, Stop, say } from './shell.mjs';
import { addRow, asOneTest, conclude } from './verdict.mjs';

/** Lists the names an adopter may import: patterns are filled in with the files that are there. */
function specifiersOf(
  /** @type {string} */ name,
  /** @type {Record<string, unknown>} */ exports,
  /** @type {string} */ installed,
) {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const specifier = name + subpath.slice(1);
    if (!specifier.includes('*')) return [specifier];
    const pattern = typeof target === 'string' ? target : /** @type {{ default: string }} */ (target).default;
    const [before = '', after = ''] = pattern.split('*');
    return readdirSync(join(installed, before), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(after))
      .map((entry) => relative(join(installed, before), join(entry.parentPath, entry.name)))
      .map((file) => specifier.replace('*', file.slice(0, file.length - after.length)));
  });
}

const isCode = (/** @type {string} */ specifier) => !/\.(json|css|scss|woff2?|svg)$/.test(specifier);

/** How a name is tried: code is imported, JSON too, what only a bundler reads is resolved. */
function trial(/** @type {string} */ specifier) {
  if (specifier.endsWith('.json')) return `await import('${specifier}', { with: { type: 'json' } });`;
  if (!isCode(specifier)) return `import.meta.resolve('${specifier}');`;
  return `if (Object.keys(await import('${specifier}')).length === 0) throw new Error('nothing exported');`;
}

await command(async () => {
  /** @type {import('./verdict.mjs').Row[]} */
  const rows = [];
  const project = mkdtempSync(join(tmpdir(), 'cartella-adopter-'));
  try {
    say('impacchetto e installo in un progetto vuoto', 'packing and installing into an empty project');
    const packs = await packAll(join(project, 'packs'));
    const dependencies = Object.fromEntries(
      packs.map(({ name, tarball }) => [name, `file:${relative(project, tarball)}`]),
    );
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({ name: 'adopter', private: true, type: 'module', dependencies }),
    );
    const install = await runNpm(['install', '--no-fund', '--no-audit', '--prefer-offline', '--ignore-scripts'], {
      cwd: project,
      quiet: true,
    });
    rows.push(asOneTest('install of all packages', install));
    if (install.code !== 0) throw new Stop(install.output);

    mkdirSync(join(project, 'src'));
    const code = [];
    for (const { name, exports } of packs) {
      const specifiers = specifiersOf(name, exports, join(project, 'node_modules', name));
      code.push(...specifiers.filter(isCode));
      for (const specifier of specifiers) {
        const result = await run(process.execPath, ['--input-type=module', '-e', trial(specifier)], {
          cwd: project,
          quiet: true,
        });
        addRow(rows, asOneTest(`import of ${name}`, result));
        if (result.code !== 0) console.error(`✗ import ${specifier}\n${result.output}`);
      }
    }
    writeFileSync(
      join(project, 'src', 'all.ts'),
      code.map((specifier, index) => `export * as package${index} from '${specifier}';\n`).join(''),
    );
    const strict = [
      '--strict',
      '--noEmit',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--lib',
      'es2023,dom',
      '--skipLibCheck',
      '--types',
      '--ignoreConfig',
    ];
    const types = await runNode(join(root, 'node_modules/typescript/bin/tsc'), [...strict, 'src/all.ts'], {
      cwd: project,
      quiet: true,
    });
    rows.push(asOneTest('types of all packages', types));
    if (types.code !== 0) console.error(types.output);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    rows.push({ name: 'adopter', passed: 0, failed: 1, seconds: 0 });
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
  return conclude(rows);
});
