// The view of an adopter: every package is packed, installed into an empty project and imported by each name it exports.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { packAll } from './packs.mjs';
import { command, root, run, runNode, runNpm, Stop, say } from './shell.mjs';
import { asOneTest, conclude } from './verdict.mjs';

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

/** A program that tries each name and prints those that fail: code and JSON are imported, the rest only found. */
function trial(/** @type {readonly string[]} */ specifiers) {
  return `import { accessSync } from 'node:fs';
  for (const [name, isCode] of ${JSON.stringify(specifiers.map((specifier) => [specifier, isCode(specifier)]))}) {
    try {
      if (name.endsWith('.json')) await import(name, { with: { type: 'json' } });
      else if (!isCode) accessSync(new URL(import.meta.resolve(name)));
      else if (Object.keys(await import(name)).length === 0) throw new Error('nothing exported');
    } catch (error) {
      console.error('✗ import ' + name + ': ' + error.message);
      process.exitCode = (process.exitCode ?? 0) + 1;
    }
  }`;
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
      const result = await run(process.execPath, ['--input-type=module', '-e', trial(specifiers)], {
        cwd: project,
        quiet: true,
      });
      const failed = Math.min(result.code, specifiers.length);
      rows.push({ name: `import of ${name}`, passed: specifiers.length - failed, failed, seconds: result.seconds });
      if (failed > 0) console.error(result.output);
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
