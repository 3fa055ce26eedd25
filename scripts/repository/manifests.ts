import type { Manifest } from './workspaces';

const url = 'git+https://github.com/cartella-sociale/cartella.git';

function exportProblems(exports: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string')
      return /^\.\/(package\.json$|(dist|schemas|data)\/|src\/.+\.(css|json)$)/.test(target)
        ? []
        : [`exports ${subpath}: ${target}`];
    const keys = Object.keys(target as object);
    const { '@cartella/source': source, types, default: built } = target as Record<string, string>;
    const code =
      keys.join() === '@cartella/source,types,default' &&
      source?.startsWith('./src/') === true &&
      types === source.replace('/src/', '/dist/types/').replace(/\.tsx?$/, '.d.ts') &&
      /^\.\/dist\/.+\.js$/.test(built ?? '');
    return code
      ? []
      : [`exports ${subpath}: @cartella/source in src, its types in dist/types, default in dist, in this order`];
  });
}

/** Finds where the manifest of a package differs from what all packages share. */
export function manifestProblems(folder: string, manifest: Manifest): string[] {
  const name = `@cartella/${folder.split('/')[1]}`;
  const expected: Record<string, unknown> = {
    name,
    license: 'EUPL-1.2',
    type: 'module',
    engines: { node: '>=20.19' },
    repository: { type: 'git', url, directory: folder },
    'scripts.build': 'tsup && node ../../scripts/declare.mjs',
    'scripts.test': `vitest run --root ../.. --project ${name}`,
    'scripts.types': 'tsc -p .',
    'scripts.lint': 'biome check .',
    'scripts.docs': 'typedoc',
  };
  const scripts = (manifest['scripts'] ?? {}) as Record<string, string>;
  const different = Object.entries(expected).filter(([key, value]) => {
    const found = key.startsWith('scripts.') ? scripts[key.slice('scripts.'.length)] : manifest[key];
    const isLonger = key.startsWith('scripts.') && typeof found === 'string' && found.includes(String(value));
    return !isLonger && JSON.stringify(found) !== JSON.stringify(value);
  });
  const files = (manifest['files'] ?? []) as string[];
  const isScript = Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name));
  return [
    ...different.map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ...(typeof manifest['description'] === 'string' && manifest['description'].length > 20 ? [] : ['description']),
    ...(manifest['sideEffects'] === undefined ? ['sideEffects'] : []),
    ...exportProblems(manifest.exports ?? {}),
    ...(manifest.exports?.['.'] === undefined && manifest['bin'] === undefined ? ['exports "."'] : []),
    ...(manifest.exports?.['./package.json'] === undefined ? ['exports "./package.json"'] : []),
    ...['dist', 'src', '!src/**/*.test.*'].filter((entry) => !files.includes(entry)).map((entry) => `files: ${entry}`),
    ...isScript.map((name) => `scripts.${name}: an adopter's install runs no script of ours`),
  ].map((problem) => `${folder}/package.json · ${problem}`);
}
