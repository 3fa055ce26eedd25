// The view of an adopter: every package is packed, installed into an empty project and imported by each name it exports.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { packAll } from './packs.mjs';
import { command, root, run, runNode, runNpm, Stop, say } from './shell.mjs';
import { asOneTest, conclude } from './verdict.mjs';

/**
 * Lists what an adopter may import: names, and the files they lead to. Patterns are filled in with the files that are there.
 *
 * @param {string} name
 * @param {Record<string, any>} exports
 * @param {string} installed - Folder of the installed package.
 * @returns {{ specifier: string, file: string }[]}
 */
function importsOf(name, exports, installed) {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    const specifier = name + subpath.slice(1);
    const file = typeof target === 'string' ? target : target.default;
    if (!specifier.includes('*')) return [{ specifier, file }];
    const [before = '', after = ''] = file.split('*');
    return readdirSync(join(installed, before), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(after))
      .map((entry) => relative(join(installed, before), join(entry.parentPath, entry.name)))
      .map((path) => path.slice(0, path.length - after.length))
      .map((part) => ({ specifier: specifier.replace('*', part), file: file.replace('*', part) }));
  });
}

const isCode = (/** @type {{ file: string }} */ { file }) => file.endsWith('.js');

/** A program that tries each name and prints those that fail: code and JSON are imported, the rest only found. */
function trial(/** @type {readonly { specifier: string, file: string }[]} */ imports) {
  return `import { accessSync } from 'node:fs';
  for (const { specifier, file } of ${JSON.stringify(imports)}) {
    try {
      if (file.endsWith('.json')) await import(specifier, { with: { type: 'json' } });
      else if (file.endsWith('.js')) await import(specifier);
      else accessSync(new URL(import.meta.resolve(specifier)));
    } catch (error) {
      console.error('✗ import ' + specifier + ': ' + error.message);
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
    // With the optional peers too, which some entries are for.
    const dependencies = {
      ...Object.assign({}, ...packs.map(({ peers }) => peers)),
      ...Object.fromEntries(packs.map(({ name, tarball }) => [name, `file:${relative(project, tarball)}`])),
    };
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
    /** @type {{ specifier: string, file: string }[]} */
    const code = [];
    for (const { name, exports } of packs) {
      const imports = importsOf(name, exports, join(project, 'node_modules', name));
      code.push(...imports.filter(isCode));
      const result = await run(process.execPath, ['--input-type=module', '-e', trial(imports)], {
        cwd: project,
        quiet: true,
      });
      const failed = Math.min(result.code, imports.length);
      rows.push({ name: `import of ${name}`, passed: imports.length - failed, failed, seconds: result.seconds });
      if (failed > 0) console.error(result.output);
    }
    writeFileSync(
      join(project, 'src', 'all.ts'),
      code.map(({ specifier }, index) => `export * as package${index} from '${specifier}';\n`).join(''),
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
