import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import excellence from '../test/excellence.json' with { type: 'json' };

const source = import.meta.dirname;

/** Folders of the sources that a file reaches, itself included; what is only a type is not there when it runs. */
function reached(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']*)';/gms);
  for (const [, path = ''] of imports) {
    const base = resolve(dirname(file), path);
    const found = ['.ts', '.tsx', '/index.ts'].map((end) => base + end).find((each) => existsSync(each));
    if (found !== undefined) reached(found, seen);
  }
  return seen;
}

// What is no component by itself: controls, words, what drawings share; and the boxes that others are made of.
const shared = [
  'control',
  'language',
  'diagram',
  'paper',
  'date',
  'money',
  'environment',
  'field',
  'texts',
  'widgets',
  'question',
];
const subpaths = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
  typeof target === 'object' && subpath !== '.' ? [[subpath, target['@cartella/source']] as const] : [],
);

it.each(subpaths)('%s brings no other component along', (subpath, entry) => {
  const own = subpath.slice(2);
  const folders = [...reached(join(source, '..', entry))].map((file) => relative(source, file).split('/')[0] ?? '');
  expect([...new Set(folders)].filter((folder) => folder !== own && !shared.includes(folder))).toEqual([]);
});

it.each(subpaths)('%s has its size in the report of sizes', (subpath) => {
  const limits = JSON.parse(readFileSync(join(source, '../../../.size-limit.json'), 'utf8')) as { path: string }[];
  expect(limits.map(({ path }) => path)).toContain(`packages/forms-react/dist/${subpath.slice(2)}.js`);
});

it('every claim of excellence is tried where it says', () => {
  const missing = excellence
    .flatMap(({ criteria }) => criteria.map(({ tried }) => tried))
    .filter((tried) => {
      const [file = '', words = ''] = tried.split('#');
      return !existsSync(join(source, file)) || !readFileSync(join(source, file), 'utf8').includes(words);
    });
  expect(missing).toEqual([]);
});

it('the table of components is written from what is claimed', async () => {
  const rows = excellence.flatMap(({ component, subpath, criteria }) =>
    criteria.map(({ criterion, how, tried }, index) => {
      const [file = '', words = ''] = tried.split('#');
      const [name, path] = index === 0 ? [component, subpath && `\`${subpath}\``] : ['', ''];
      return `| ${name} | ${path} | ${criterion} | ${how} | [${words}](${join('src', file)}) |`;
    }),
  );
  const table = [
    '# Components and what makes each excellent',
    '',
    'Written by `vitest run --project @cartella/forms-react -u` from `test/excellence.json`; a test finds each proof where it is said to be.',
    '',
    '| Component | Subpath | Excellent when | How | Tried in |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  await expect(table).toMatchFileSnapshot('../COMPONENTS.md');
});
