// `npm run gate`: what changed since the last release, whom it breaks, and whether the changesets say so. `npm run gate -- record` takes
// what is published now as the state that changes are measured from: what a release does last.
import { bootstrap } from './bootstrap.mjs';
import {
  packageNames,
  readBaseline,
  readChangesets,
  readPromises,
  readWaivers,
  versionOf,
  writeBaseline,
} from './release/baseline.mjs';
import { publishedNow } from './release/documents.mjs';
import { judgeKit } from './release/gate.mjs';
import { command, Stop } from './shell.mjs';

const load = (/** @type {string} */ specifier) => import(specifier);

await command(async () => {
  const [order, ...others] = process.argv.slice(2);
  if (others.length > 0 || (order !== undefined && order !== 'record')) throw new Stop('npm run gate [-- record]');
  await bootstrap('@cartella/cli...');
  const after = await publishedNow(load);
  if (order === 'record') {
    writeBaseline(
      Object.fromEntries(
        Object.entries(after).map(([name, artefacts]) => [name, { version: versionOf(name), artefacts }]),
      ),
    );
    console.log('release/baseline.json.gz');
    return 0;
  }
  const { describeChange, schemaDiffCatalogues } = await load('@cartella/schema-diff');
  const { translate } = await load('@cartella/core');
  const { open, bumps, issues, releases } = await judgeKit(load, {
    before: readBaseline(),
    after,
    promises: readPromises(),
    changesets: readChangesets(),
    waivers: readWaivers(),
    packages: packageNames(),
    today: new Date().toISOString().slice(0, 10),
  });
  for (const { name, reports } of releases) {
    for (const [artefact, { changes }] of Object.entries(reports)) {
      console.log(`\n${name} · ${artefact}`);
      for (const change of /** @type {any[]} */ (changes)) {
        console.log(`  ${describeChange(change, 'it')}`);
        for (const [side, { instance }] of Object.entries(change.witnesses ?? {}))
          console.log(`    ${side}: ${JSON.stringify(instance)}`);
      }
    }
  }
  for (const { package: name, required, declared } of bumps)
    if (required !== 'none') console.log(`\n${name}: ${required}, ${declared} dichiarato · declared`);
  for (const { code, path, params, severity } of issues)
    console.log(
      `\n${severity === 'warning' ? '!' : '✗'} ${path.join(' › ')}\n  ${translate(schemaDiffCatalogues, 'it', code, params)}`,
    );
  console.log(open ? '\n✓ aperto · open' : '\n✗ chiuso · closed');
  return open ? 0 : 1;
});
