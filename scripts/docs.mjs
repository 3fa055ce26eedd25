// `npm run docs`: one site in docs/site: the guides and decisions, the reference of every package, the components, the page of verdicts.
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { inventory } from './sbom.mjs';
import { command, root, runNode, Stop, say } from './shell.mjs';

const site = join(root, 'docs', 'site');
const forms = join(root, 'packages', 'forms-react');
const verdict = join(root, 'examples', 'verdetto', 'dist');

function under(/** @type {string} */ extension) {
  return readdirSync(join(root, 'docs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('docs/site/'));
}

function documents() {
  return [...readdirSync(root).filter((name) => name.endsWith('.md')), ...under('.md')].sort();
}

async function must(/** @type {string} */ what, /** @type {ReturnType<typeof runNode>} */ work) {
  const { code, output, seconds } = await work;
  if (code !== 0) throw new Stop(`${what}:\n${output}`);
  console.log(`  ✓ ${what} (${seconds.toFixed(1)} s)`);
}

// What is published tells nothing of the machine that wrote it.
function refuseTraces() {
  const traces = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|js|json|css|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, 'utf8').includes(root));
  if (traces.length > 0) throw new Stop(`Percorsi della macchina · paths of the machine:\n${traces.join('\n')}`);
}

await command(async () => {
  // The page of verdicts is built from the packages as adopters get them.
  await bootstrap('@cartella/example-verdetto...');
  // Only now is the Markdown library installed.
  const { renderPage, sitePath } = await import('./site/page.mjs');
  rmSync(site, { recursive: true, force: true });
  say('scrivo le pagine', 'writing the pages');
  const sources = new Set(documents());
  const hasStories = existsSync(join(forms, '.storybook'));
  const hasVerdict = existsSync(verdict);
  for (const source of sources) {
    const page = join(site, sitePath(source));
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(
      page,
      renderPage(source, readFileSync(join(root, source), 'utf8'), { sources, hasStories, hasVerdict }),
    );
  }
  for (const picture of under('.svg')) {
    const copy = join(site, picture.replace(/^docs\//, ''));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(root, picture), copy);
  }
  copyFileSync(join(root, 'scripts/site/site.css'), join(site, 'site.css'));
  if (hasVerdict) cpSync(verdict, join(site, 'verdetto'), { recursive: true });

  writeFileSync(join(site, 'sbom.cdx.json'), JSON.stringify(await inventory()));

  say('leggo i pacchetti', 'reading the packages');
  await must('TypeDoc', runNode('node_modules/typedoc/bin/typedoc', ['--logLevel', 'Warn'], { quiet: true }));
  if (hasStories) {
    const manifest = createRequire(join(forms, 'package.json')).resolve('storybook/package.json');
    const bin = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin);
    const args = ['build', '--quiet', '--disable-telemetry', '--output-dir', join(site, 'storybook')];
    await must('Storybook', runNode(bin, args, { quiet: true, cwd: forms }));
  }
  refuseTraces();
  console.log(`\n${relative(root, join(site, 'index.html'))}`);
  return 0;
});
