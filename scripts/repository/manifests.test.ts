import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { publicPackages } from '../packs.mjs';
import { root } from '../shell.mjs';
import { entryFiles } from './exports.mjs';
import { manifestProblems } from './manifests';
import { type Manifest, readWorkspaces } from './workspaces';

const packages = publicPackages();
const home = process.cwd();
afterEach(() => process.chdir(home));

describe('the manifests', () => {
  it.each(packages)('of $folder is like the others', ({ folder, manifest }) => {
    expect(manifestProblems(folder, manifest)).toEqual([]);
  });

  // The build finds it out too, minutes later and in another package.
  it.each(packages)('of $folder exports what the build makes, from the same sources', async ({ folder, manifest }) => {
    // A configuration may read its folder, from which the build runs.
    process.chdir(join(root, folder));
    const config = (await import(join(root, folder, 'tsup.config.ts'))) as {
      default: { entry: Record<string, string> };
    };
    const built = Object.entries(config.default.entry).map(([name, source]) => `dist/${name}.js < ${join(source)}`);
    const exported = entryFiles(manifest.exports).map(([subpath, source]) => {
      const { default: target } = manifest.exports[subpath] as { default: string };
      return `${join(target)} < ${join(source)}`;
    });
    expect(built).toEqual(expect.arrayContaining(exported));
  });

  it('ask for sibling packages in the version that is here', () => {
    const versions = new Map(packages.map(({ manifest }) => [manifest.name, manifest.version]));
    const wrong = readWorkspaces().flatMap(({ folder, manifest }) =>
      Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies })
        .filter(([name, range]) => versions.has(name) && range !== `^${versions.get(name)}`)
        .map(([name, range]) => `${folder}: ${name} ${range}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the check of manifests', () => {
  const good = packages.find(({ folder }) => folder === 'packages/core')?.manifest as Manifest;

  it.each([
    ['another licence', { license: 'MIT' }],
    ['an older Node', { engines: { node: '>=18' } }],
    ['another name', { name: '@cartella/kernel' }],
    ['no declared side effects', { sideEffects: undefined }],
    ['CommonJS', { exports: { ...good.exports, '.': { require: './dist/index.cjs' } } }],
    ['a source as the published code', { exports: { ...good.exports, './x': './src/x.ts' } }],
    [
      'types of another source',
      {
        exports: {
          ...good.exports,
          '.': { '@cartella/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
        },
      },
    ],
    ['published tests', { files: ['dist', 'src'] }],
    ['an install script', { scripts: { ...(good['scripts'] as object), postinstall: 'node x.js' } }],
  ])('refuses %s', (_, change) => {
    expect(manifestProblems('packages/core', { ...good, ...change })).toHaveLength(1);
  });
});
