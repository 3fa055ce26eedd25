// `npm test`: everything that can be checked, from a bare clone to a last line `N passed, N failed`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively, ready, turbo, workspaceFolders } from './bootstrap.mjs';
import { chromiumAdvice, ensureChromium } from './chromium.mjs';
import { packAll } from './packs.mjs';
import { ensurePostgres, postgresAdvice, startPostgres } from './postgres.mjs';
import { command, inCi, root, runNode, Stop } from './shell.mjs';
import { addRow, asOneTest, asTests, conclude, slowest } from './verdict.mjs';

/** @type {import('./verdict.mjs').Row[]} */
const rows = [];
const reports = join(root, '.cartella', 'test');

/**
 * Takes the result of what counts as one test, and shows its output only when it failed.
 *
 * @param {string} name
 * @param {{ code: number, output: string, seconds: number }} result
 * @param {string} [subject] - What the check is about, where it is made of several things.
 */
function record(name, result, subject = '') {
  const title = `${name} ${subject}`.trim();
  if (result.code !== 0) console.error(`\n✗ ${title}\n${result.output}`);
  else console.log(`  ✓ ${title} (${result.seconds.toFixed(1)} s)`);
  addRow(rows, asOneTest(name, result));
}

/** Runs a tool of `node_modules` by its file. */
function tool(/** @type {string} */ file, /** @type {string[]} */ ...args) {
  return runNode(`node_modules/${file}`, args, { quiet: true });
}

/** Says what could not be run: a failure where nobody reads, advice where somebody does. */
function missing(/** @type {string} */ name, /** @type {string} */ advice) {
  console.error(`\n✗ ${name}: ${advice}\n`);
  rows.push({ name, passed: 0, failed: inCi ? 1 : 0, seconds: 0, note: `NOT RUN · ${advice}` });
}

async function vitest(/** @type {string} */ name, /** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) {
  console.log(`▸ ${name}`);
  const file = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  const reporter = process.stdout.isTTY ? 'default' : 'minimal';
  const result = await runNode(
    'node_modules/vitest/vitest.mjs',
    ['run', ...args, '--silent=passed-only', `--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${file}`],
    // Whatever the shell believes it is running in.
    { env: { NODE_ENV: 'test', ...(!process.stdout.isTTY && { NO_COLOR: '1' }), ...env } },
  );
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rows.push(asTests(name, result, report));
  for (const line of slowest(report, root)) console.log(line);
}

async function unitTests() {
  const bin = await ensurePostgres();
  if (bin === undefined) missing('PostgreSQL', postgresAdvice);
  const postgres = bin === undefined ? undefined : await startPostgres(bin);
  try {
    await vitest('unit, property, repository', [], postgres ? { CARTELLA_TEST_DATABASE_URL: postgres.url } : {});
  } finally {
    await postgres?.stop();
  }
}

// Stories, components and whole journeys: one configuration a kind, beside the workspace it tests.
async function browserTests() {
  const configs = workspaceFolders().flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => /^vitest\.\w+\.config\.ts$/.test(file))
      .map((file) => ({ folder, file, name: `${folder}: ${file.split('.')[1]}` })),
  );
  if (configs.length === 0) return;
  const chromium = await ensureChromium();
  for (const { folder, file, name } of configs) {
    if (chromium === undefined) missing(name, chromiumAdvice);
    else await vitest(name, ['--root', folder, '--config', join(root, folder, file)], { CHROMIUM: chromium });
  }
}

async function publicationChecks() {
  const packs = await packAll(join(root, '.cartella', 'packs'));
  for (const { name, exports, tarball } of packs) {
    record('publint', await tool('publint/src/cli.js', '--strict', tarball), name);
    // What is no code has no types to look at.
    const others = Object.keys(exports).filter((subpath) => /\.(?!js$|json$)\w+$/.test(subpath));
    const attw = ['--profile', 'esm-only', '--no-emoji', '--no-color', tarball];
    if (others.length > 0) attw.push('--exclude-entrypoints', ...others);
    record('attw', await tool('@arethetypeswrong/cli/dist/index.js', ...attw), name);
  }
  record('size-limit', await tool('size-limit/bin.js'));
}

await command(async () => {
  try {
    await ready();
    rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
    record('build', await exclusively(() => turbo(['build', '--continue'], { quiet: true })));
    // All of the sources as one program: package by package, as `npm run types` does, those underneath are read again and again.
    record('types', await tool('typescript/bin/tsc', '-p', '.'));
    record('types of scripts', await tool('typescript/bin/tsc', '-p', 'scripts'));
    record('lint', await tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'));
    record('knip', await tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'));
    await unitTests();
    await browserTests();
    await publicationChecks();
  } catch (error) {
    // Whatever stops a run is a failure of it, and the last line says so.
    console.error(error instanceof Stop ? error.message : error);
    rows.push({ name: 'npm test', passed: 0, failed: 1, seconds: 0 });
  }
  return conclude(rows);
});
